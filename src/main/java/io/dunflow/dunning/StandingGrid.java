package io.dunflow.dunning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The situations between which a table may tell: each value at which it may change its answer, and the next one, of
 * every fact that customers know of themselves.
 */
final class StandingGrid {

    /** In the order in which they are told. */
    static final List<String> TOLD = List.of(
            "highestLevel",
            "oldestAge",
            "oldestAgeOfDebt",
            "daysSinceOldestInvoice",
            "overdueCount",
            "openCount",
            "overdueTotal",
            "openTotal");

    private static final Set<String> AGES = Set.of("oldestAge", "oldestAgeOfDebt", "daysSinceOldestInvoice");
    private static final Set<String> OVERDUE = Set.of("oldestAge", "oldestAgeOfDebt", "overdueCount", "overdueTotal");
    private static final Set<String> OPEN = Set.of("daysSinceOldestInvoice", "openCount", "openTotal");
    private static final Set<String> SUMS = Set.of("overdueTotal", "openTotal");
    private static final int MOST = 3000;

    private final Map<String, NavigableSet<BigDecimal>> values = new HashMap<>();
    private final List<String> facts;

    StandingGrid(Map<String, SortedSet<BigDecimal>> limits, BigDecimal leastSum) {
        this.facts = TOLD.stream().filter(limits::containsKey).toList();
        facts.forEach(
                fact -> values.put(fact, values(limits.get(fact), SUMS.contains(fact) ? leastSum : BigDecimal.ONE)));
    }

    List<String> facts() {
        return facts;
    }

    /** The values of a fact that are asked for; 0 also stands for an age that is not there. */
    NavigableSet<BigDecimal> values(String fact) {
        return values.get(fact);
    }

    boolean isTooLarge() {
        return facts.stream().mapToLong(fact -> values.get(fact).size()).reduce(1, (one, other) -> one * other) > MOST;
    }

    /** All situations of an account that owes something overdue. */
    List<Map<String, BigDecimal>> overdue() {
        var points = List.of(Map.<String, BigDecimal>of());
        for (var fact : facts) {
            points = points.stream()
                    .flatMap(point -> values.get(fact).stream().map(value -> with(point, fact, value)))
                    .toList();
        }
        return points.stream()
                .filter(point -> point.entrySet().stream()
                        .noneMatch(fact -> fact.getValue().signum() == 0
                                && (OVERDUE.contains(fact.getKey()) || OPEN.contains(fact.getKey()))))
                .filter(point -> least(point, "openCount", "overdueCount") && least(point, "openTotal", "overdueTotal"))
                .toList();
    }

    /** An account of which nothing is overdue, but much open. */
    Map<String, BigDecimal> nothingOverdue() {
        var point = new HashMap<String, BigDecimal>();
        facts.forEach(
                fact -> point.put(fact, OPEN.contains(fact) ? values.get(fact).last() : BigDecimal.ZERO));
        return point;
    }

    Map<String, BigDecimal> nothingOpen() {
        var point = new HashMap<String, BigDecimal>();
        facts.forEach(fact -> point.put(fact, BigDecimal.ZERO));
        return point;
    }

    /** The facts of a situation, as a table gets them. */
    static Map<String, Object> known(Map<String, BigDecimal> point) {
        var known = new HashMap<String, Object>(point);
        known.replaceAll((fact, value) -> AGES.contains(fact) && point.get(fact).signum() == 0 ? null : value);
        return known;
    }

    private static boolean least(Map<String, BigDecimal> point, String whole, String part) {
        return !point.containsKey(whole)
                || !point.containsKey(part)
                || point.get(whole).compareTo(point.get(part)) >= 0;
    }

    private static Map<String, BigDecimal> with(Map<String, BigDecimal> point, String fact, BigDecimal value) {
        var more = new HashMap<>(point);
        more.put(fact, value);
        return more;
    }

    private static NavigableSet<BigDecimal> values(SortedSet<BigDecimal> limits, BigDecimal step) {
        var values = new TreeSet<BigDecimal>(List.of(BigDecimal.ZERO, step));
        var known = new ArrayList<>(limits);
        known.removeIf(limit -> limit.signum() < 0);
        known.forEach(limit -> values.addAll(List.of(limit, limit.add(step))));
        return values;
    }
}
