package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the parts that make up a sum. Of many parts some always sum to it by chance: what is not the only way, or one of
 * more parts than a person would look at, is no answer.
 */
final class ExactSum<T> {

    /** Their 4,095 sums hit a given amount of some thousands, in cents, by chance in one case of a hundred or less. */
    static final int MOST_PARTS = 12;

    private final List<T> parts;
    private final Function<T, BigDecimal> amount;
    private final Deque<T> taken = new ArrayDeque<>();
    private final List<List<T>> ways = new ArrayList<>();

    private ExactSum(List<T> parts, Function<T, BigDecimal> amount) {
        this.parts = parts;
        this.amount = amount;
    }

    /**
     * The parts that sum to the amount.
     *
     * @param amount of a part, positive
     * @return empty when none do, several choices do, or there are too many parts to tell
     */
    static <T> Optional<List<T>> of(BigDecimal sum, List<T> parts, Function<T, BigDecimal> amount) {
        if (parts.size() > MOST_PARTS) {
            return Optional.empty();
        }
        var search = new ExactSum<>(parts, amount);
        search.take(0, sum);
        return search.ways.size() == 1 ? Optional.of(search.ways.get(0)) : Optional.empty();
    }

    private void take(int next, BigDecimal rest) {
        if (rest.signum() == 0) {
            ways.add(List.copyOf(taken));
        } else if (rest.signum() > 0 && next < parts.size()) {
            var part = parts.get(next);
            taken.addLast(part);
            take(next + 1, rest.subtract(amount.apply(part)));
            taken.removeLast();
            take(next + 1, rest);
        }
    }
}
