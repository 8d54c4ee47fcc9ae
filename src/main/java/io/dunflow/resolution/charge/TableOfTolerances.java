package io.dunflow.resolution.charge;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.Tolerances;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code small-balances} by how little a payment may be short: the smaller of an amount and a share. */
@Component
class TableOfTolerances implements Tolerances {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    TableOfTolerances(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Override
    public BigDecimal shortfall(Account account, BigDecimal itemAmount) {
        var answer = decisions
                .openUnrecorded()
                .ask(
                        "small-balances",
                        Map.of("currency", account.currency(), "jurisdiction", jurisdiction(account.creditorId())));
        var percent = answer.number("shortPercent").orElse(BigDecimal.ZERO);
        return answer.number("shortAmount")
                .orElse(BigDecimal.ZERO)
                .min(itemAmount.multiply(percent).movePointLeft(2));
    }

    private String jurisdiction(long creditorId) {
        return jdbc.sql("select jurisdiction from creditor where id = ?")
                .param(creditorId)
                .query(String.class)
                .single();
    }
}
