package io.dunflow.credit;

import io.dunflow.credit.JudgingCredit.Against;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one person decided about credit and a second one has to agree to. */
@Repository
class CreditProposals {

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a second person has to agree to, with what spoke against it and the first one knew. */
    void add(CreditCase one, CaseDecision decision, CreditAuthority authority, List<Against> known, String by) {
        jdbc.sql(
                        """
                insert into credit_proposal (case_id, outcome, limit_amount, valid_until, terms, note, second, reason, decision_id,
                  against, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(),
                        decision.outcome(),
                        decision.limit(),
                        decision.validUntil(),
                        decision.terms(),
                        decision.note(),
                        authority.second(),
                        authority.reason(),
                        authority.decisionId(),
                        known.stream()
                                .map(said -> said.answer() + " " + said.reason())
                                .toArray(String[]::new),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last of a question. */
    Optional<Proposal> latest(long caseId) {
        return jdbc.sql(
                        """
                select outcome, limit_amount, valid_until, terms, note, second, reason,
                  array_to_string(against, ',') as against, proposed_by
                from credit_proposal where case_id = ? order by id desc limit 1""")
                .param(caseId)
                .query(Proposal.class)
                .optional();
    }

    /**
     * A decision that waits.
     *
     * @param second the least senior who may agree
     * @param reason why one person is not enough
     * @param against what spoke against it, such as {@code REFER OVERDUE}, between commas
     */
    record Proposal(
            String outcome,
            BigDecimal limitAmount,
            LocalDate validUntil,
            String terms,
            String note,
            String second,
            String reason,
            String against,
            String proposedBy) {

        CaseDecision decision() {
            return new CaseDecision(outcome, limitAmount, validUntil, terms, note);
        }

        /** What spoke against it when it was decided. */
        List<Against> known() {
            return Arrays.stream(against.split(","))
                    .filter(said -> !said.isEmpty())
                    .map(said -> said.split(" ", 2))
                    .map(said -> new Against(CreditAnswer.valueOf(said[0]), said[1]))
                    .toList();
        }
    }
}
