package io.dunflow.intake;

import java.util.Currency;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 that have amounts. */
final class Currencies {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** How many decimals amounts in this currency have; empty when there is no such currency. */
    static OptionalInt decimals(String code) {
        return KNOWN.contains(code)
                ? OptionalInt.of(Currency.getInstance(code).getDefaultFractionDigits())
                : OptionalInt.empty();
    }
}
