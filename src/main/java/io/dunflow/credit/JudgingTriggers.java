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
 * reviewed, and whose orders stop until then. One open review per debtor (domain rule 2.19).
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
        triggers.watched(creditorId, runDate).forEach(debtor -> judge(debtor, runDate, sitting));
    }

    private void judge(Watched debtor, LocalDate day, Sitting sitting) {
        releasing.within(debtor.id(), Actor.POLICY);
        var answer = sitting.ask(TABLE, debtor.facts());
        if (!answer.hit()) {
            return;
        }
        if (blocking(answer) && debtor.kind().equals("BUSINESS")) {
            blocks.block(debtor.id(), "OVER_LIMIT", "LIMIT_EXCEEDED", Actor.POLICY);
        }
        var fresh = fresh(debtor, answer, day);
        if (!fresh.isEmpty() && cases.openReview(debtor.id()).isEmpty()) {
            open(debtor, fresh, answer.id(), day);
        }
    }

    private void open(Watched debtor, List<Map<String, Object>> rows, long decision, LocalDate day) {
        int days = rows.stream().mapToInt(row -> whole(row, "dueDays")).min().orElseThrow();
        opening.start(
                new NewCase(
                        CaseKind.REVIEW,
                        debtor.account(),
                        debtor.id(),
                        null,
                        null,
                        debtor.currency(),
                        rows.stream()
                                .map(row -> row.get("trigger").toString())
                                .distinct()
                                .toList(),
                        decision,
                        null,
                        opening.due(debtor.account(), days),
                        renewal(debtor, rows, day)),
                Actor.POLICY);
    }

    /** Until when the limit is given anew where the review says no other day; null: as it stands. */
    private static LocalDate renewal(Watched debtor, List<Map<String, Object>> rows, LocalDate day) {
        var from = debtor.validUntil() == null || debtor.validUntil().isBefore(day) ? day : debtor.validUntil();
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
    private List<Map<String, Object>> fresh(Watched debtor, Answer answer, LocalDate day) {
        var reviewed = triggers.reviewed(debtor.id());
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
