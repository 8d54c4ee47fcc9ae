package io.dunflow.legal;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code legal-terms} what has to come before a court. */
@Component
class AskingLegalTerms {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    AskingLegalTerms(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** Empty where no row is for such a debtor: then nobody knows here what the law wants. */
    Optional<LegalTerms> of(long accountId) {
        var debt = jdbc.sql("select c.jurisdiction, d.kind from account a join creditor c on c.id = a.creditor_id"
                        + " join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(accountId)
                .query(Debt.class)
                .single();
        var answer =
                decisions.open().ask("legal-terms", Map.of("jurisdiction", debt.jurisdiction(), "kind", debt.kind()));
        return answer.integer("letterDays").map(days -> terms(days, answer));
    }

    private static LegalTerms terms(int days, Answer answer) {
        return new LegalTerms(
                days,
                answer.text("template").orElseThrow(),
                answer.text("demands").orElse(""),
                answer.integer("askDays").orElse(days),
                answer.number("costFixed").orElse(BigDecimal.ZERO),
                answer.number("costPercent").orElse(BigDecimal.ZERO),
                new LegalTerms.Interest(
                        answer.text("interest").orElse(null),
                        answer.number("interestRate").orElse(null),
                        answer.text("interestFrom").orElse(null)),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    private record Debt(String jurisdiction, String kind) {}
}
