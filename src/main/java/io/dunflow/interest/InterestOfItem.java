package io.dunflow.interest;

import java.time.LocalDate;

/**
 * What interest an item bears.
 *
 * @param law code of the law that gives it
 * @param firstDay that bears interest; null: the debtor is not in default
 * @param through the last day that is counted
 */
public record InterestOfItem(
        long item, String regime, String law, LocalDate firstDay, LocalDate through, InterestStatement statement) {}
