package io.dunflow.credit;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code credit-decision}: every row that fits says something, and the hardest counts. */
@Component
class JudgingCredit {

    static final String TABLE = "credit-decision";

    private final DebtorFacts debtors;
    private final OutsideFacts outside;

    JudgingCredit(DebtorFacts debtors, OutsideFacts outside) {
        this.debtors = debtors;
        this.outside = outside;
    }

    /** Judges; the facts are exactly those the table was asked with. */
    Judgement of(long debtorId, LocalDate day, Credit credit, Sitting sitting) {
        var known = debtors.of(debtorId, day);
        var owed = credit.own();
        var facts = new HashMap<>(
                outside.of(debtorId, day, owed.needed(), owed.exposure().currency()));
        facts.put("kind", known.kind());
        facts.put("limitState", credit.state(day));
        facts.put("usePercent", credit.own().percent(day));
        facts.put(
                "groupUsePercent",
                credit.group() == null ? null : credit.group().percent(day));
        facts.put("rateMissing", credit.rateMissing());
        facts.put("unpaid", credit.own().unpaid());
        facts.put("stopped", known.stopped());
        facts.put("overdueDays", known.overdueDays());
        facts.put("highestLevel", known.highestLevel());
        facts.put("brokenPromises", known.brokenPromises());
        var answer = sitting.ask(TABLE, facts);
        var hardest = hardest(answer, known.kind());
        return new Judgement(
                hardest, reasons(answer, hardest, known.kind()), against(answer, known.kind()), facts, answer);
    }

    /** A consumer is never declined without a person (domain rule 2.34), whatever a table says. */
    private static CreditAnswer said(Map<String, Object> row, String kind) {
        var said = CreditAnswer.valueOf(row.get("answer").toString());
        return said == CreditAnswer.DECLINE && kind.equals("CONSUMER") ? CreditAnswer.REFER : said;
    }

    private static CreditAnswer hardest(Answer answer, String kind) {
        return answer.outputs().stream()
                .map(row -> said(row, kind))
                .max(Comparator.naturalOrder())
                .orElse(CreditAnswer.REFER);
    }

    /** Of an approval why it can be approved, else everything that speaks against it. */
    private static List<String> reasons(Answer answer, CreditAnswer hardest, String kind) {
        return answer.hit()
                ? answer.outputs().stream()
                        .filter(row -> hardest == CreditAnswer.APPROVE || said(row, kind) != CreditAnswer.APPROVE)
                        .map(row -> row.get("reason").toString())
                        .distinct()
                        .toList()
                : List.of("NO_RULE");
    }

    private static List<Against> against(Answer answer, String kind) {
        return answer.hit()
                ? answer.outputs().stream()
                        .map(row ->
                                new Against(said(row, kind), row.get("reason").toString()))
                        .filter(said -> said.answer() != CreditAnswer.APPROVE)
                        .distinct()
                        .toList()
                : List.of(new Against(CreditAnswer.REFER, "NO_RULE"));
    }

    /** What a row says against an order. */
    record Against(CreditAnswer answer, String reason) {

        /** Whether the same was said before, as hard or harder. */
        boolean isKnownBy(Against before) {
            return before.reason.equals(reason) && before.answer.compareTo(answer) >= 0;
        }
    }

    /**
     * What came out.
     *
     * @param against all rows that speak against it, also those that a person has answered
     */
    record Judgement(
            CreditAnswer answer,
            List<String> reasons,
            List<Against> against,
            Map<String, Object> facts,
            Answer decision) {

        /** What asks a person anew who approved the order without knowing it. */
        List<String> asksAnew() {
            return decision.outputs().stream()
                    .filter(row -> Boolean.TRUE.equals(row.get("asksAnew")))
                    .map(row -> row.get("reason").toString())
                    .toList();
        }

        /** The same where a person has answered what the table refers. */
        Judgement byPerson(CreditAnswer said, String reason) {
            return new Judgement(said, List.of(reason), against, facts, decision);
        }
    }
}
