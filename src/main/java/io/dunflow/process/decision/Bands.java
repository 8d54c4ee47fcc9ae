package io.dunflow.process.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The limits that a column of a table compares a number with. Between two neighbouring limits every number gets the same
 * answer, so one representative stands for them all. A column with cells of any other form has no bands: there each
 * number stands for itself.
 */
final class Bands {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

    private static final String TEST =
            "(?:(?:<=?|>=?)?\\s*N|[\\[\\](]\\s*N\\s*\\.\\.\\s*N\\s*[\\])\\[]|null)".replace("N", NUMBER);

    /** A cell that compares with constants only: {@code >= 14}, {@code [3..10)}, {@code 1, 2}, {@code not(5)}. */
    private static final Pattern CELL =
            Pattern.compile("\\s*(?:not\\s*\\()?\\s*" + TEST + "(?:\\s*,\\s*" + TEST + ")*\\s*\\)?\\s*");

    private static final Pattern LITERAL = Pattern.compile("(?<![\\d.])" + NUMBER);

    private final NavigableSet<BigDecimal> limits;

    private Bands(NavigableSet<BigDecimal> limits) {
        this.limits = limits;
    }

    /** The bands of a column by the texts of its cells. */
    static Bands of(Collection<String> cells) {
        var limits = new TreeSet<BigDecimal>();
        for (String cell : cells) {
            if (cell == null || cell.isBlank() || cell.strip().equals("-")) {
                continue;
            }
            if (!CELL.matcher(cell).matches()) {
                return new Bands(null);
            }
            LITERAL.matcher(cell.replace("..", " .. "))
                    .results()
                    .forEach(match -> limits.add(new BigDecimal(match.group())));
        }
        return new Bands(limits);
    }

    /** The limits in order; none when the cells have another form. */
    Set<BigDecimal> limits() {
        return limits == null ? Set.of() : limits;
    }

    /** The number that stands for all numbers of the same band: a limit itself, else a whole number where one fits. */
    BigDecimal representative(BigDecimal number) {
        if (limits == null || limits.isEmpty()) {
            return limits == null ? number.stripTrailingZeros() : BigDecimal.ZERO;
        }
        var below = limits.floor(number);
        var above = limits.ceiling(number);
        if (below == null) {
            return above.subtract(BigDecimal.ONE);
        }
        if (above == null) {
            return below.add(BigDecimal.ONE);
        }
        if (below.compareTo(above) == 0) {
            return below;
        }
        var whole = new BigDecimal(below.toBigInteger()).add(BigDecimal.ONE);
        return whole.compareTo(below) > 0 && whole.compareTo(above) < 0
                ? whole
                : below.add(above).divide(BigDecimal.valueOf(2));
    }

    /** The next whole number above the given one that falls in another band. */
    OptionalInt nextAbove(int days) {
        if (limits == null) {
            return OptionalInt.of(days + 1);
        }
        var here = representative(BigDecimal.valueOf(days));
        return limits.tailSet(BigDecimal.valueOf(days), true).stream()
                .flatMap(limit -> Stream.of(limit, limit.add(BigDecimal.ONE)))
                .map(limit -> limit.setScale(0, RoundingMode.CEILING))
                .filter(candidate -> candidate.compareTo(BigDecimal.valueOf(days)) > 0)
                .filter(candidate -> representative(candidate).compareTo(here) != 0)
                .mapToInt(BigDecimal::intValueExact)
                .min();
    }
}
