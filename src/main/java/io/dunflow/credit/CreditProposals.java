package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    void add(CreditCase one, CaseDecision decision, CreditAuthority authority, String by) {
        jdbc.sql(
                        """
                insert into credit_proposal (case_id, outcome, limit_amount, valid_until, terms, note, second, reason, decision_id,
                  proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last of a question. */
    Optional<Proposal> latest(long caseId) {
        return jdbc.sql(
                        """
                select outcome, limit_amount, valid_until, terms, note, second, reason, proposed_by
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
     */
    record Proposal(
            String outcome,
            BigDecimal limitAmount,
            LocalDate validUntil,
            String terms,
            String note,
            String second,
            String reason,
            String proposedBy) {

        CaseDecision decision() {
            return new CaseDecision(outcome, limitAmount, validUntil, terms, note);
        }
    }
}
