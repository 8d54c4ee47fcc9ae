package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What early payment does for an item, as the API shows it; amounts are strings.
 *
 * @param taken what was deducted
 * @param net what of that is no tax, or null where that is not known
 * @param tax what of that corrects the tax of the invoice, or null where that is not known
 */
record EarlyPaymentAnswer(List<Step> steps, String taken, String net, String tax) {

    static EarlyPaymentAnswer of(EarlyPayment early, String currency) {
        var known = early.tax() != null;
        return new EarlyPaymentAnswer(
                early.steps().stream().map(step -> Step.of(step, currency)).toList(),
                Amounts.text(early.taken(), currency),
                known ? Amounts.text(early.taken().subtract(early.tax()), currency) : null,
                known ? Amounts.text(early.tax(), currency) : null);
    }

    /**
     * A step.
     *
     * @param amount that it lets deduct
     * @param enough what has to come still through its day
     * @param offer whether it is an offer that was accepted
     */
    record Step(LocalDate until, @Ratio BigDecimal percent, String amount, String enough, boolean offer) {

        static Step of(EarlyPayment.Step step, String currency) {
            return new Step(
                    step.until(),
                    step.percent(),
                    Amounts.text(step.amount(), currency),
                    Amounts.text(step.enough(), currency),
                    step.offer());
        }
    }
}
