package io.dunflow.dunning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What follows for an account beyond letters, and from where on.
 *
 * @param deliveryStop whether nothing is delivered
 * @param creditStop whether no new credit is given
 * @param terms of new orders; null when they stay as agreed
 * @param decided whether it follows only when a person agrees
 * @param looked whether a person looks at the account
 * @param from least value of each fact that matters, by its name
 * @param below value of a fact from which on it does not follow any more, where it has no least value
 */
public record StandingRule(
        boolean deliveryStop,
        boolean creditStop,
        String terms,
        boolean decided,
        boolean looked,
        Map<String, BigDecimal> from,
        Map<String, BigDecimal> below) {

    /** Whether the other says the same of less. */
    boolean isSaidBy(StandingRule other) {
        return effects().equals(other.effects())
                && below.equals(other.below)
                && other.from.entrySet().stream()
                        .allMatch(bound -> from.containsKey(bound.getKey())
                                && from.get(bound.getKey()).compareTo(bound.getValue()) >= 0);
    }

    private List<Object> effects() {
        return List.of(deliveryStop, creditStop, "" + terms, decided, looked);
    }
}
