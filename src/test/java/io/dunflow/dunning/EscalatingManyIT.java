package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Statements;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that come to a collector in one chunk are asked about together: who may be called, and what was called before. */
@IntegrationTest
class EscalatingManyIT {

    private static final String WHO = "call_asked_for(a.id)";
    private static final String CALLED_BEFORE = "o.placed = 'BY_US'";

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void asManyStatementsReadTheCallsOfTwentyCasesAsOfTwo() {
        assertThat(statements(20, WHO)).isEqualTo(statements(2, WHO)).isPositive();
        assertThat(statements(20, CALLED_BEFORE))
                .isEqualTo(statements(2, CALLED_BEFORE))
                .isPositive();
    }

    private int statements(int cases, String words) {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        for (var n = 0; n < cases; n++) {
            remindedThrice(portfolio.anAccountOf(creditor.id()));
        }
        var counted = Statements.of(() -> day.run(creditor.code()), words);
        assertThat(atCollectors(creditor)).isEqualTo(cases);
        return counted;
    }

    private void remindedThrice(Account account) {
        jdbc.sql("update debtor set kind = 'CONSUMER' where id = ?")
                .param(account.debtorId())
                .update();
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, '2026-03-02' from item where invoice_id = ?")
                .param(portfolio.anInvoice(account, "500.00", "2026-01-15").id())
                .update();
    }

    private int atCollectors(Creditor creditor) {
        return jdbc.sql("select count(*)::int from dunning_case c join account a on a.id = c.account_id"
                        + " where a.creditor_id = ? and c.stage = 'ESCALATION' and c.closed_at is null")
                .param(creditor.id())
                .query(Integer.class)
                .single();
    }
}
