package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settlements of an exported account that were not offered in a call task, and what people answered to settlements. */
@Repository
class RecordedSettlements {

    private final JdbcClient jdbc;

    RecordedSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run, money or a fact did to one they do again. */
    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select x.settlement_id as id, s.case_id is not null as on_call, s.amount, s.pay_by, x.state, x.before,
                          x.at
                        from (select e.*, lag(e.state) over (partition by e.settlement_id order by e.id) as before
                              from settlement_event e) x
                        join settlement s on s.id = x.settlement_id
                        where s.account_id = ? and x.run_date is null and (x.before is null
                          or x.before = 'AWAITING_APPROVAL' and x.state = 'OPEN' or x.state in ('REFUSED', 'WITHDRAWN'))
                        order by x.id
                        """)
                .param(account.id())
                .query(Step.class)
                .list()
                .stream()
                .flatMap(step -> step.told(account))
                .toList();
    }

    /** How far one came. */
    record Step(
            long id,
            boolean onCall,
            BigDecimal amount,
            LocalDate payBy,
            String state,
            String before,
            OffsetDateTime at) {

        Stream<Recorded> told(ExportedAccount account) {
            if (before == null) {
                return onCall ? Stream.of() : Stream.of(offered(account));
            }
            return Stream.of(answered());
        }

        private Recorded offered(ExportedAccount account) {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.HOLD,
                    "settlement",
                    account.debtor()
                            .and("amount", Money.of(amount))
                            .and("pay-by", payBy)
                            .and("name", name()));
        }

        private Recorded answered() {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.LIFT,
                    "answer-settlement",
                    Facts.of().and("settlement", name()).and("answer", answer()));
        }

        private String answer() {
            return switch (state) {
                case "REFUSED" -> "refuse";
                case "WITHDRAWN" -> "withdraw";
                default -> "approve";
            };
        }

        private String name() {
            return "settlement-" + id;
        }
    }
}
