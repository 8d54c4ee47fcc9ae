package io.dunflow.ledger;

/**
 * An account came into another standing. Published in the transaction that recorded it.
 *
 * @param id of the record in table {@code account_standing}
 * @param formerId of the record before; null for none
 * @param former where it was before
 */
public record StandingChanged(long id, Long formerId, long accountId, Standing former, Standing standing) {

    /** Whether it is another by name, and not only by what follows from it. */
    public boolean entered() {
        return !former.name().equals(standing.name());
    }
}
