package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a hold is asked for.
 *
 * @param debtor number of the debtor; all its accounts are held
 * @param account id of one account
 * @param item id of one item
 * @param reason why; required
 * @param owner who sees to it that it ends; the acting user when null
 * @param from first day; today when null
 * @param until last day; null until somebody lifts it
 */
public record HoldOrder(
        String debtor, Long account, Long item, String reason, String owner, LocalDate from, LocalDate until) {

    void refuseIncomplete() {
        if (Stream.of(debtor, account, item).filter(Objects::nonNull).count() != 1) {
            throw new InvalidInput("debtor", say("hold.target"));
        }
        Reason.demand(reason);
        if (owner != null && (owner.length() > 200 || owner.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidInput("owner", say("hold.owner"));
        }
    }

    /** The field that names what is held. */
    String target() {
        return debtor != null ? "debtor" : account != null ? "account" : "item";
    }

    Object named() {
        return debtor != null ? debtor : account != null ? account : item;
    }
}
