package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What early payment does for an item, and did.
 *
 * @param steps of its invoice and offers that were accepted, the earliest first
 * @param taken what was deducted; zero while nothing was
 * @param tax what of that is tax, or null where it is not known
 */
public record EarlyPayment(long itemId, List<Step> steps, BigDecimal taken, BigDecimal tax) {

    /** The steps that can be taken still on a day, the one that grants most first. */
    public List<Step> open(LocalDate today) {
        return taken.signum() > 0
                ? List.of()
                : steps.stream()
                        .filter(step ->
                                !step.until().isBefore(today) && step.enough().signum() > 0)
                        .sorted((one, other) -> other.amount().compareTo(one.amount()))
                        .toList();
    }

    /**
     * A step.
     *
     * @param amount that it lets deduct, after what was credited
     * @param enough what has to come still through its day
     * @param offer whether it is an offer that was accepted, not of the invoice's terms
     */
    public record Step(LocalDate until, BigDecimal percent, BigDecimal amount, BigDecimal enough, boolean offer) {}
}
