package io.dunflow.credit;

import io.dunflow.credit.CreditCases.NewCase;
import io.dunflow.credit.Triggers.Watched;
import io.dunflow.dunning.BeforeProposal;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks in each run at the limits of a creditor's debtors, by the table {@code credit-triggers}: whose limit has to be
 * reviewed, and whose orders stop until then. One open review per debtor, and one at the head of a group (domain rule 2.19).
 */
@Component
@Order(100)
class JudgingTriggers implements BeforeProposal {

    static final String TABLE = "credit-triggers";

    private final Triggers triggers;
    private final CreditCases cases;
    private final OpeningCases opening;
    private final OrderBlocks blocks;
    private final ReleasingOrders releasing;
    private final Decisions decisions;

    JudgingTriggers(
            Triggers triggers,
            CreditCases cases,
            OpeningCases opening,
            OrderBlocks blocks,
            ReleasingOrders releasing,
            Decisions decisions) {
        this.triggers = triggers;
        this.cases = cases;
        this.opening = opening;
        this.blocks = blocks;
        this.releasing = releasing;
        this.decisions = decisions;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var sitting = decisions.open();
        for (var scope : LimitScope.values()) {
            triggers.watched(scope, creditorId, runDate).forEach(limit -> judge(limit, creditorId, runDate, sitting));
        }
    }

    private void judge(Watched limit, long creditorId, LocalDate day, Sitting sitting) {
        releasing.again(limit.id(), limit.scope(), Actor.POLICY);
        var answer = sitting.ask(TABLE, limit.facts());
        if (!answer.hit()) {
            return;
        }
        if (blocking(answer) && limit.kind().equals("BUSINESS")) {
            blocks.block(limit.id(), limit.scope(), "OVER_LIMIT", "LIMIT_EXCEEDED", Actor.POLICY);
        }
        var fresh = fresh(limit, answer, day);
        if (!fresh.isEmpty() && cases.openReview(limit.id(), limit.scope()).isEmpty()) {
            open(limit, creditorId, fresh, answer.id(), day);
        }
    }

    private void open(Watched limit, long creditorId, List<Map<String, Object>> rows, long decision, LocalDate day) {
        long account =
                limit.account() == null ? opening.account(creditorId, limit.id(), limit.currency()) : limit.account();
        int days = rows.stream().mapToInt(row -> whole(row, "dueDays")).min().orElseThrow();
        opening.start(
                new NewCase(
                        CaseKind.REVIEW,
                        account,
                        limit.id(),
                        limit.scope(),
                        null,
                        null,
                        limit.currency(),
                        rows.stream()
                                .map(row -> row.get("trigger").toString())
                                .distinct()
                                .toList(),
                        decision,
                        null,
                        opening.due(account, days),
                        renewal(limit, rows, day)),
                Actor.POLICY);
    }

    /** Until when the limit is given anew where the review says no other day; null: as it stands. */
    private static LocalDate renewal(Watched limit, List<Map<String, Object>> rows, LocalDate day) {
        var from = limit.validUntil() == null || limit.validUntil().isBefore(day) ? day : limit.validUntil();
        return rows.stream()
                .filter(row -> row.get("renewDays") != null)
                .map(row -> from.plusDays(whole(row, "renewDays")))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean blocking(Answer answer) {
        return answer.outputs().stream().anyMatch(row -> Boolean.TRUE.equals(row.get("blockOrders")));
    }

    /** What was not reviewed lately for the same reason. */
    private List<Map<String, Object>> fresh(Watched limit, Answer answer, LocalDate day) {
        var reviewed = triggers.reviewed(limit);
        return answer.outputs().stream()
                .filter(row -> {
                    var last = reviewed.get(row.get("trigger").toString());
                    return last == null
                            || !last.plusDays(whole(row, "quietDays")).isAfter(day);
                })
                .toList();
    }

    private static int whole(Map<String, Object> row, String output) {
        var value = row.get(output);
        return value == null ? 0 : new BigDecimal(value.toString()).intValueExact();
    }
}
