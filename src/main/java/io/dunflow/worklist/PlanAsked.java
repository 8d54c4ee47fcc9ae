package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Wording;
import io.dunflow.resolution.PlanOrder;
import io.dunflow.resolution.PlanParty;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How a debtor on the phone would pay in instalments. */
public record PlanAsked(int instalments, LocalDate first, BigDecimal down, String reason) {

    /**
     * Reads what a form sends.
     *
     * @return null when nothing was said about instalments
     * @throws CallRefused naming the field and what it has to be
     */
    public static PlanAsked of(Object instalments, Object first, Object down, Object reason) {
        if (empty(instalments)) {
            return null;
        }
        try {
            return new PlanAsked(
                    Integer.parseInt(instalments.toString().strip()),
                    LocalDate.parse(first.toString().substring(0, 10)),
                    empty(down) ? null : new BigDecimal(Wording.plain(down.toString())),
                    empty(reason) ? null : reason.toString());
        } catch (RuntimeException unreadable) {
            throw new CallRefused(say("call.plan"));
        }
    }

    PlanOrder order(long accountId, String note) {
        return new PlanOrder(accountId, null, instalments, first, null, null, down, PlanParty.DEBTOR, reason, note);
    }

    private static boolean empty(Object value) {
        return value == null || value.toString().isBlank();
    }
}
