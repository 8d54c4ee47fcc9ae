package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A charge that money may pay: booked, or claimed by a letter.
 *
 * @param invoiceId on top of which it is; null when it is of the account
 * @param day on which it was booked, or claimed
 * @param amount that is not paid of it
 */
record OwedCharge(long id, ChargeKind kind, ChargeState state, Long invoiceId, LocalDate day, BigDecimal amount) {

    /** What is in the books comes before what is not, and the older before the younger. */
    static final Comparator<OwedCharge> BOOKED_FIRST = Comparator.<OwedCharge, Boolean>comparing(
                    charge -> charge.state() != ChargeState.BOOKED)
            .thenComparing(OwedCharge::day)
            .thenComparing(OwedCharge::id);

    boolean isInterest() {
        return kind == ChargeKind.INTEREST;
    }

    /** The credit names the invoice on top of which it is. */
    boolean isNamedBy(Credit credit) {
        return invoiceId != null && Objects.equals(invoiceId, credit.invoiceId());
    }
}
