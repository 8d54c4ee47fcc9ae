package io.dunflow.resolution.plan;

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

    /** What was credited or written off of what it covered. */
    BigDecimal waived() {
        return items.values().stream().map(item -> item.get(0).letOff()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether nothing of the amount of the plan is owed any more. */
    boolean pays(BigDecimal amount) {
        return paid().add(waived()).compareTo(amount) >= 0;
    }

    /** Whether anything is owed by the plan and not covered by it: the bank took a payment back, or the plan ended. */
    boolean anyUncovered() {
        return items.values().stream().anyMatch(item -> item.get(0).missing().signum() > 0);
    }

    private static BigDecimal paid(List<Booked> item, Predicate<Booked> counts) {
        return item.stream()
                .filter(one -> one.booked() != null && counts.test(one))
                .map(Booked::booked)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(item.get(0).amount());
    }

    /**
     * A payment on an item of the plan; without an amount where there is none.
     *
     * @param amount of the item that the plan pays
     * @param missing what the plan does not cover of it and is owed by it
     * @param letOff what was credited or written off of what the plan covered of it
     */
    record Booked(
            long planId,
            long itemId,
            BigDecimal amount,
            BigDecimal missing,
            BigDecimal letOff,
            BigDecimal booked,
            LocalDate valueDate) {}
}
