package io.dunflow.dunning;

import io.dunflow.dunning.StandingRules.Ending;
import io.dunflow.ledger.Standing;
import io.dunflow.policy.Answer;
import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells from when on the deployed table {@code account-standing} stops what, and records nothing. */
@Component
public class TellingStandings {

    private static final String TABLE = "account-standing";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    /** What a customer cannot look up in the own books. */
    private static final List<String> OTHERS = List.of(
            "items",
            "attempts",
            "lastReturnReason",
            "groupOverdueTotal",
            "groupOverdueCount",
            "groupOldestAge",
            "standing",
            "daysInStanding",
            "step",
            "purpose",
            "level",
            "netClaim",
            "reason",
            "credits",
            "brokenPromises");

    private final Decisions decisions;

    TellingStandings(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What follows for customers like the one of this account.
     *
     * @param leastSum smallest amount of its currency
     */
    public StandingRules of(ExampleAccount account, BigDecimal leastSum) {
        var grid = new StandingGrid(decisions.limits(TABLE), leastSum);
        if (grid.isTooLarge()) {
            return StandingRules.untold();
        }
        try {
            return new Telling(grid, decisions.openUnrecorded(), account).rules();
        } catch (DecisionFailed failure) {
            return StandingRules.untold();
        }
    }

    private static final class Telling {

        private final StandingGrid grid;
        private final Sitting sitting;
        private final Facts facts;

        private Telling(StandingGrid grid, Sitting sitting, ExampleAccount account) {
            this.grid = grid;
            this.sitting = sitting;
            this.facts = facts(account);
        }

        private StandingRules rules() {
            var hits = new LinkedHashMap<String, List<Map<String, BigDecimal>>>();
            var answers = new HashMap<String, Answer>();
            for (var point : grid.overdue()) {
                var answer = ask(point);
                if (stops(answer)) {
                    hits.computeIfAbsent(answer.rules().get(0), rule -> new ArrayList<>())
                            .add(point);
                    answers.put(answer.rules().get(0), answer);
                }
            }
            var rules = hits.entrySet().stream()
                    .map(row -> rule(answers.get(row.getKey()), row.getValue()))
                    .sorted(inOrder())
                    .toList();
            var others = OTHERS.stream().anyMatch(fact -> sitting.asksFor(List.of(TABLE), fact));
            return new StandingRules(withoutRepetition(rules), ending(), others);
        }

        private StandingRule rule(Answer answer, List<Map<String, BigDecimal>> points) {
            var from = new LinkedHashMap<String, BigDecimal>();
            var below = new LinkedHashMap<String, BigDecimal>();
            for (var fact : grid.facts()) {
                var met = points.stream().map(point -> point.get(fact)).sorted().toList();
                var least = met.get(0);
                var beyond = grid.values(fact).higher(met.get(met.size() - 1));
                if (least.compareTo(least(fact)) > 0) {
                    from.put(fact, least);
                } else if (beyond != null && !goesOn(answer, points, fact, beyond)) {
                    below.put(fact, beyond);
                }
            }
            return new StandingRule(
                    answer.flag("deliveryStop"),
                    answer.flag("creditStop"),
                    answer.text("terms").orElse(null),
                    answer.text("decidedBy").isPresent(),
                    answer.text("task").isPresent(),
                    from,
                    below);
        }

        /** Whether at least the same follows beyond a value: there another row decides. */
        private boolean goesOn(Answer answer, List<Map<String, BigDecimal>> points, String fact, BigDecimal beyond) {
            return points.stream().allMatch(point -> {
                var further = new HashMap<>(point);
                further.put(fact, beyond);
                return covers(ask(further), answer);
            });
        }

        private static boolean covers(Answer answer, Answer less) {
            return (answer.flag("deliveryStop") || !less.flag("deliveryStop"))
                    && (answer.flag("creditStop") || !less.flag("creditStop"))
                    && (less.text("terms").isEmpty() || answer.text("terms").equals(less.text("terms")));
        }

        /** The value of a fact that says nothing about an account with something overdue. */
        private BigDecimal least(String fact) {
            return fact.equals("highestLevel")
                    ? BigDecimal.ZERO
                    : grid.values(fact).higher(BigDecimal.ZERO);
        }

        private Ending ending() {
            if (!stops(ask(grid.nothingOverdue()))) {
                return Ending.NOTHING_OVERDUE;
            }
            return stops(ask(grid.nothingOpen())) ? Ending.NEVER : Ending.NOTHING_OPEN;
        }

        private Answer ask(Map<String, BigDecimal> point) {
            return sitting.ask(TABLE, facts.and(StandingGrid.known(point)));
        }

        private Facts facts(ExampleAccount account) {
            var item = account.item(DAY.minusDays(1), 0, 0, null, false);
            var known = KnownFacts.OF_ACCOUNT.of(account.facts(item, 0, Standing.CLEAR, null, null), DAY);
            var policy = sitting.ask("policy-choice", known).text("policy").orElse("NONE");
            return known.and(Map.of(
                    "policy",
                    policy,
                    "segment",
                    account.segment(),
                    "step",
                    Step.WAIT.name(),
                    "purpose",
                    "NONE",
                    "level",
                    0,
                    "netClaim",
                    account.amount(),
                    "reason",
                    "INTERVAL"));
        }

        private static boolean stops(Answer answer) {
            return answer.flag("deliveryStop")
                    || answer.flag("creditStop")
                    || answer.text("terms").isPresent()
                    || answer.text("task").isPresent();
        }

        private static List<StandingRule> withoutRepetition(List<StandingRule> rules) {
            var said = new ArrayList<StandingRule>();
            rules.stream()
                    .filter(rule -> said.stream().noneMatch(rule::isSaidBy))
                    .forEach(said::add);
            return said;
        }

        private static Comparator<StandingRule> inOrder() {
            return StandingGrid.TOLD.stream()
                    .map(fact -> Comparator.<StandingRule, BigDecimal>comparing(
                            rule -> rule.from().getOrDefault(fact, BigDecimal.ZERO)))
                    .reduce(Comparator::thenComparing)
                    .orElseThrow();
        }
    }
}
