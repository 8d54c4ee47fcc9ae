package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a hold is asked for.
 *
 * @param debtor number of the debtor; all its accounts are held
 * @param account id of one account
 * @param item id of one item
 * @param code kind of reason, by which the table {@code hold-terms} limits it; OTHER when null
 * @param reason why; required
 * @param owner who sees to it that it ends; the acting user when null
 * @param from first day; today when null
 * @param until last day; as long as the table allows when null
 */
public record HoldOrder(
        String debtor,
        Long account,
        Long item,
        String code,
        String reason,
        String owner,
        LocalDate from,
        LocalDate until) {

    /** A hold for a reason of no particular kind. */
    public HoldOrder(
            String debtor, Long account, Long item, String reason, String owner, LocalDate from, LocalDate until) {
        this(debtor, account, item, null, reason, owner, from, until);
    }

    void refuseIncomplete() {
        if (Stream.of(debtor, account, item).filter(Objects::nonNull).count() != 1) {
            throw new InvalidInput("debtor", say("hold.target"));
        }
        Reason.demand(reason);
        if (HoldReason.of(code).isEmpty()) {
            throw new InvalidInput("code", say("hold.code", Arrays.toString(HoldReason.values())));
        }
        if (owner != null && (owner.length() > 200 || owner.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidInput("owner", say("hold.owner"));
        }
    }

    HoldReason kind() {
        return HoldReason.of(code).orElseThrow();
    }

    /** The field that names what is held. */
    String target() {
        return debtor != null ? "debtor" : account != null ? "account" : "item";
    }

    Object named() {
        return debtor != null ? debtor : account != null ? account : item;
    }
}
