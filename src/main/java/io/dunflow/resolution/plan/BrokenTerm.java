package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;

/**
 * What a wished plan is not within.
 *
 * @param term INSTALMENTS, SMALLEST_INSTALMENT, FIRST, DOWN_PAYMENT or LAST
 * @param asked number, amount or day as it was wished
 * @param allowed most, least or latest that the table {@code plan-terms} allows
 */
public record BrokenTerm(String term, Object asked, Object allowed) {

    /** In words, for whoever reads them. */
    public Sentence words(String currency) {
        return switch (term) {
            case "INSTALMENTS" -> say("plan.broken.INSTALMENTS", PlanWish.counted((Integer) asked), allowed);
            case "SMALLEST_INSTALMENT" ->
                say("plan.broken.SMALLEST_INSTALMENT", sum(asked, currency), sum(allowed, currency));
            case "FIRST" -> say("plan.broken.FIRST", asked, allowed);
            case "DOWN_PAYMENT" -> say("plan.broken.DOWN_PAYMENT", sum(asked, currency), sum(allowed, currency));
            default -> say("plan.broken.LAST", asked, allowed);
        };
    }

    private static Object sum(Object amount, String currency) {
        return amount instanceof BigDecimal number ? money(number, currency) : amount;
    }
}
