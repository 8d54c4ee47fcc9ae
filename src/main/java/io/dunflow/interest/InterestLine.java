package io.dunflow.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Interest of days on which nothing changed.
 *
 * @param from the first day
 * @param to the last day
 * @param days that count, by the terms
 * @param base the money that bears interest
 * @param margin points on top of the base rate; null where there is none
 * @param baseRate percent a year; null where the percentage never changes
 * @param rate percent a year, in all
 * @param basis days of the year
 * @param amount rounded to the digits of the currency
 */
public record InterestLine(
        LocalDate from,
        LocalDate to,
        int days,
        BigDecimal base,
        BigDecimal margin,
        BigDecimal baseRate,
        BigDecimal rate,
        int basis,
        BigDecimal amount) {}
