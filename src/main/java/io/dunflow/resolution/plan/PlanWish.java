package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount is to be paid in instalments.
 *
 * @param instalments how many, without the down payment
 * @param first day of the down payment, or of the first instalment where there is none
 * @param every how many months or days apart
 * @param downPayment paid on the first day; zero: none
 */
public record PlanWish(int instalments, LocalDate first, int every, PlanRhythm unit, BigDecimal downPayment) {

    /** The instalments of an amount; what does not divide is on the last one. */
    List<Due> schedule(BigDecimal amount, int digits) {
        var dues = new ArrayList<Due>();
        boolean down = downPayment.signum() > 0;
        if (down) {
            dues.add(new Due(0, first, downPayment));
        }
        var rest = amount.subtract(downPayment);
        var each = rest.divide(BigDecimal.valueOf(instalments), digits, RoundingMode.DOWN);
        for (int no = 1; no <= instalments; no++) {
            var last = rest.subtract(each.multiply(BigDecimal.valueOf(no - 1L)));
            dues.add(new Due(no, unit.after(first, every * (down ? no : no - 1)), no == instalments ? last : each));
        }
        return dues;
    }

    /** The day of the last instalment. */
    LocalDate last() {
        return unit.after(first, every * (downPayment.signum() > 0 ? instalments : instalments - 1));
    }

    /** So many instalments, in words. */
    static Sentence counted(int instalments) {
        return instalments == 1 ? say("plan.oneInstalment") : say("plan.manyInstalments", instalments);
    }

    PlanWish with(int fewer) {
        return new PlanWish(fewer, first, every, unit, downPayment);
    }

    /** An instalment to come. */
    public record Due(int no, LocalDate on, BigDecimal amount) {}
}
