package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A charge that stands on top of an item, with how it comes about: whoever claims the item for us is told of it beside it.
 *
 * @param charged the whole of it, as its letter claimed it
 * @param open what is not paid of it
 * @param booked in the books; else only claimed by a letter
 * @param law of interest, such as {@code BGB_288_2}; else null
 * @param from first day of interest; null for others
 * @param through last day of interest; null for others
 * @param lines that the whole of interest is the sum of
 */
public record StandingCharge(
        long id,
        long item,
        String invoice,
        int no,
        ChargeKind kind,
        BigDecimal charged,
        BigDecimal open,
        boolean booked,
        String law,
        LocalDate from,
        LocalDate through,
        List<NewCharge.Line> lines) {}
