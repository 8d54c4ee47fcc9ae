package io.dunflow.dunning;

import io.dunflow.ledger.Standing;
import io.dunflow.policy.Answer;
import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides for one account, in the grain of domain rule 2.4: policy, segment, level of each item, minimum amounts on the
 * net claim, step of the account, charges, standing.
 */
final class JudgingAccounts {

    /** The policy of an account that is not dunned. */
    private static final String NO_POLICY = "NONE";

    private static final String CONSUMER = "CONSUMER";

    /** Who decides about a consumer where the table names nobody. */
    private static final String SOMEBODY = "finance,lead";

    private final LocalDate day;
    private final Sitting sitting;

    JudgingAccounts(LocalDate day, Sitting sitting) {
        this.day = day;
        this.sitting = sitting;
    }

    JudgedAccount judge(AccountFacts account) {
        var facts = KnownFacts.OF_ACCOUNT.of(account, day);
        try {
            var judged = judged(account, facts);
            return judged.in(standing(judged, facts));
        } catch (DecisionFailed failure) {
            return leftOut(account, facts, Chosen.NOTHING, "TABLE_FAILED", failure.getMessage(), day.plusDays(1));
        }
    }

    /** What follows for the account, as things stand before this run's own letters leave. */
    private Standing standing(JudgedAccount judged, Facts facts) {
        var decided = new HashMap<String, Object>();
        decided.put("policy", judged.policy() == null ? NO_POLICY : judged.policy());
        decided.put("segment", judged.segment());
        decided.put("step", judged.step().name());
        decided.put("purpose", judged.purpose() == null ? "NONE" : judged.purpose());
        decided.put("level", judged.level());
        decided.put("netClaim", judged.netClaim());
        decided.put("reason", judged.reason());
        var answer = sitting.ask("account-standing", facts.and(decided));
        var standing = new Standing(
                answer.text("standing").orElse(Standing.CLEAR.name()),
                answer.flag("deliveryStop"),
                answer.flag("creditStop"),
                answer.text("terms").orElse(null),
                answer.text("task").orElse(null),
                answer.text("reason").orElse("NO_RULE"),
                null,
                answer.id(),
                null);
        return standing.stops() ? byWhom(standing, answer, judged.account().kind()) : standing;
    }

    /** A consumer is never stopped by the machine alone, whatever a table says (domain rule 2.34). */
    private static Standing byWhom(Standing standing, Answer answer, String kind) {
        var group = answer.text("decidedBy");
        return group.isPresent() || CONSUMER.equals(kind) ? standing.askedOf(group.orElse(SOMEBODY)) : standing;
    }

    private JudgedAccount judged(AccountFacts account, Facts facts) {
        var choice = sitting.ask("policy-choice", facts);
        var policy = choice.text("policy").orElse(NO_POLICY);
        if (policy.equals(NO_POLICY)) {
            var reason = choice.hit() ? choice.text("reason").orElse("NO_POLICY") : "NO_RULE";
            return leftOut(
                    account,
                    facts,
                    new Chosen(null, choice.id(), null, null),
                    reason,
                    choice.hit() ? null : "policy-choice",
                    null);
        }
        return byPolicy(account, facts.and(Map.of("policy", policy)), policy, choice);
    }

    private JudgedAccount byPolicy(AccountFacts account, Facts facts, String policy, Answer choice) {
        var segmentation = sitting.ask("segmentation", facts);
        var segment = segmentation.text("segment").orElse("NO_RULE");
        var known = facts.and(Map.of("segment", segment));
        var judging = new JudgingItems(day, known, sitting);
        var items = account.items().stream().map(judging::judge).toList();
        var chosen = new Chosen(policy, choice.id(), segment, segmentation.id());
        return new Draft(account, known, chosen, items, day, sitting).step();
    }

    private JudgedAccount leftOut(
            AccountFacts account, Facts facts, Chosen chosen, String reason, String detail, LocalDate nextActionOn) {
        var items = account.items().stream()
                .map(item -> JudgedItem.listed(item, reason, chosen.policyDecision()))
                .toList();
        return new Draft(account, facts, chosen, items, day, sitting)
                .left(reason, detail, BigDecimal.ZERO, nextActionOn, items);
    }
}
