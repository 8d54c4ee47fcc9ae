package io.dunflow.scenario.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * Somebody who buys of one of the creditors, and how.
 *
 * @param pays whether payments name their invoice; if not they are taken by what is due longest
 * @param charges label: NONE, STATUTORY or CONTRACT
 * @param percent a year that the contract names, else null
 */
record Trader(
        String number, Seller seller, boolean consumer, boolean email, Pays pays, String charges, String percent) {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2024-12-25"), LocalDate.parse("2025-01-01"));

    /** What money says of what it is for. */
    enum Pays {
        NAMING,
        SILENTLY
    }

    /** Who sells, each in a currency of its own. */
    enum Seller {
        HANSE("EUR", "DE", "Europe/Berlin", "de"),
        THAMES("GBP", "GB", "Europe/London", "en"),
        LIMMAT("CHF", "CH", "Europe/Zurich", "de");

        private final String currency;
        private final String country;
        private final String zone;
        private final String language;

        Seller(String currency, String country, String zone, String language) {
            this.currency = currency;
            this.country = country;
            this.zone = zone;
            this.language = language;
        }

        String currency() {
            return currency;
        }

        String country() {
            return country;
        }

        String told() {
            return "  %s: {name: %s, currency: %s, jurisdiction: %s, zone: %s, calendar: %s, language: %s, rest-limit: 0.00}"
                    .formatted(name(), name(), currency, country, zone, country, language);
        }
    }

    /** The n-th of them: all kinds in turn, each with every seller. */
    static Trader nth(int n) {
        var seller = Seller.values()[n % 3];
        int kind = n / 3 % 5;
        var charges = List.of("NONE", "STATUTORY", "STATUTORY", "CONTRACT", "STATUTORY")
                .get(kind);
        return new Trader(
                "D" + n,
                seller,
                kind == 2,
                kind != 2 || n % 2 == 0,
                kind == 0 ? Pays.SILENTLY : Pays.NAMING,
                charges,
                kind == 3 ? "11.25" : null);
    }

    boolean takesDiscounts() {
        return pays == Pays.NAMING && !consumer;
    }

    /** By contract on a Wednesday of no holiday, where days off move the interest and SQL does not know them. */
    LocalDate due(LocalDate issued) {
        var due = issued.plusDays(consumer ? 14 : 30);
        if (percent == null || seller == Seller.HANSE) {
            return due;
        }
        due = due.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        return HOLIDAYS.contains(due) ? due.plusDays(14) : due;
    }

    String told() {
        return "  %s: {name: %s Trade, kind: %s, country: %s, zone: %s, language: %s%s, labels: {charges: %s%s}}"
                .formatted(
                        number,
                        number,
                        consumer ? "CONSUMER" : "BUSINESS",
                        seller.country,
                        seller.zone,
                        seller.language,
                        email ? "" : ", email: none",
                        charges,
                        percent == null ? "" : ", interestPercent: \"" + percent + "\"");
    }
}
