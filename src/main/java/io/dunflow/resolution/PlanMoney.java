package io.dunflow.resolution;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was booked on the items of a plan since it was proposed, and what it still covers of each. */
record PlanMoney(Map<Long, List<Booked>> items) {

    static PlanMoney of(List<Booked> booked) {
        return new PlanMoney(booked.stream().collect(groupingBy(Booked::itemId)));
    }

    /** What was paid with a value date through a day, of each item no more than the plan says. */
    BigDecimal paidThrough(LocalDate day) {
        return items.values().stream()
                .map(item -> paid(item, one -> !one.valueDate().isAfter(day)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal paid() {
        return paidThrough(LocalDate.MAX);
    }

    /** What was credited or written off of it. */
    BigDecimal waived() {
        return items.values().stream().map(PlanMoney::waived).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is owed of an item by the plan and not covered by it: the bank took a payment back, or the plan ended. */
    BigDecimal uncovered(long itemId) {
        var item = items.get(itemId);
        var first = item.get(0);
        return first.amount()
                .subtract(paid(item, one -> true))
                .subtract(waived(item))
                .subtract(first.covered())
                .max(BigDecimal.ZERO);
    }

    boolean anyUncovered() {
        return items.keySet().stream().anyMatch(item -> uncovered(item).signum() > 0);
    }

    private static BigDecimal paid(List<Booked> item, Predicate<Booked> counts) {
        return sum(item, one -> one.payment() && counts.test(one))
                .min(item.get(0).amount());
    }

    /** A credit that named something else that covered the item left what the plan covers as it was. */
    private static BigDecimal waived(List<Booked> item) {
        var first = item.get(0);
        var gone = first.amount().subtract(paid(item, one -> true)).subtract(first.covered());
        return sum(item, one -> one.booked() != null && !one.payment())
                .min(gone)
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<Booked> item, Predicate<Booked> counts) {
        return item.stream().filter(counts).map(Booked::booked).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An entry on an item of the plan; without a kind where there is none.
     *
     * @param amount of the item that the plan pays
     * @param covered by the plan now
     */
    record Booked(
            long itemId, BigDecimal amount, BigDecimal covered, String kind, BigDecimal booked, LocalDate valueDate) {

        boolean payment() {
            return "PAYMENT".equals(kind) || "EXTERNAL_CLEARING".equals(kind);
        }
    }
}
