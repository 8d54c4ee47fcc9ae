package io.dunflow.intake;

import io.dunflow.ledger.Amounts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The ledger's currencies, remembered: a file asks for the same one in each of its lines. */
final class Currencies {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Map<String, Optional<Integer>> DECIMALS = new ConcurrentHashMap<>();

    private Currencies() {}

    /** How many decimals amounts in this currency have; empty when there is no such currency. */
    static Optional<Integer> decimals(String code) {
        return CODE.matcher(code).matches() ? DECIMALS.computeIfAbsent(code, Amounts::digits) : Optional.empty();
    }
}
