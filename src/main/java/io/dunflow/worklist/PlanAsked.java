package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.Wording;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

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
        return new PlanAsked(
                read("planInstalments", instalments, say("call.plan", instalments), Integer::parseInt),
                first(first),
                empty(down)
                        ? null
                        : read(
                                "planDown",
                                down,
                                say("call.unreadableAmount", down),
                                text -> Amounts.plain(Wording.plain(text))),
                empty(reason) ? null : reason.toString());
    }

    private static LocalDate first(Object typed) {
        if (empty(typed)) {
            throw new CallRefused("planFirst", say("call.planFirst"));
        }
        return CallFields.read("planFirst", typed.toString().strip());
    }

    private static <T> T read(String field, Object typed, Sentence wrong, Function<String, T> reading) {
        try {
            return reading.apply(typed.toString().strip());
        } catch (RuntimeException unreadable) {
            throw new CallRefused(field, wrong);
        }
    }

    PlanOrder order(long accountId, String note) {
        return new PlanOrder(accountId, null, instalments, first, null, null, down, PlanParty.DEBTOR, reason, note);
    }

    private static boolean empty(Object value) {
        return value == null || value.toString().isBlank();
    }
}
