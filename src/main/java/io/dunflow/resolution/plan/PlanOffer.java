package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the tables say to a wish.
 *
 * @param nearest acceptable plan; the wish itself when that is acceptable
 * @param schedule of the nearest
 * @param authority who may agree to it; null when the wish is not acceptable
 */
record PlanOffer(
        PlanWish wish,
        PlanWish nearest,
        List<PlanWish.Due> schedule,
        BigDecimal amount,
        LocalDate today,
        PlanTerms terms,
        Authority authority) {

    boolean acceptable() {
        return wish.equals(nearest);
    }

    PlanOffer with(Authority found) {
        return new PlanOffer(wish, nearest, schedule, amount, today, terms, found);
    }

    int durationDays() {
        return (int) ChronoUnit.DAYS.between(
                nearest.first(), schedule.get(schedule.size() - 1).on());
    }

    /** What the wish is not within; nothing when it is acceptable. */
    List<BrokenTerm> broken(int digits) {
        return acceptable() ? List.of() : terms.brokenBy(amount, wish, today, digits);
    }

    /** The nearest plan that may be offered, in words. */
    Sentence counter(String currency) {
        return nearest.downPayment().signum() > 0
                ? say(
                        "plan.counterDown",
                        PlanWish.counted(nearest.instalments()),
                        nearest.first(),
                        money(nearest.downPayment(), currency))
                : say("plan.counter", PlanWish.counted(nearest.instalments()), nearest.first());
    }

    /** Who may agree without asking, and why nobody less. */
    record Authority(String who, String reason, long decisionId) {

        boolean beyondCollector() {
            return !who.equals("COLLECTOR");
        }
    }
}
