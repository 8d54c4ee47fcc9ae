package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The payment plans of an exported account that somebody proposed otherwise than in a call task, and what people answered to
 * plans. Those that a table offers it offers again, and they only get a name.
 */
@Repository
class RecordedPlans {

    private final JdbcClient jdbc;
    private final NamedItems items;

    RecordedPlans(JdbcClient jdbc, NamedItems items) {
        this.items = items;
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.concat(proposed(account), answered(account)).toList();
    }

    private Stream<Recorded> proposed(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select id, made_by = 'policy' as by_policy, instalments, first_on, every, every_unit, down_payment, proposed_by,
                          reason, made_at from plan where account_id = ? and asked_in_id is null order by id
                        """)
                .param(account.id())
                .query(Plan.class)
                .list()
                .stream()
                .map(plan -> plan.byPolicy() ? plan.named() : plan.told(account, items.of("plan", plan.id())));
    }

    /** What a run, money or a fact did to a plan they do again; so does the proposal that needs nobody's approval. */
    private Stream<Recorded> answered(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select x.plan_id, x.state, x.before, x.cause, x.at from (
                          select h.plan_id, p.proposed_by, h.state, h.cause, h.run_date,
                            lag(h.state) over (partition by h.plan_id order by h.id) as before, h.happened_at as at, h.id
                          from plan_history h join plan p on p.id = h.plan_id
                          where p.account_id = ? and h.instalment is null) x
                        where x.run_date is null and (x.before = 'AWAITING_APPROVAL' and x.state in ('OFFERED', 'ACTIVE')
                          or x.before = 'OFFERED' and x.state = 'ACTIVE' and x.proposed_by = 'COLLECTOR'
                          or x.before = 'ACTIVE' and x.state = 'ACTIVE' and x.cause in ('WRITTEN', 'SIGNED')
                          or x.state in ('REFUSED', 'WITHDRAWN'))
                        order by x.id
                        """)
                .param(account.id())
                .query(Answer.class)
                .list()
                .stream()
                .map(Answer::told);
    }

    /** A plan as it was proposed. */
    record Plan(
            long id,
            boolean byPolicy,
            int instalments,
            LocalDate firstOn,
            int every,
            String everyUnit,
            BigDecimal downPayment,
            String proposedBy,
            String reason,
            OffsetDateTime madeAt) {

        Recorded named() {
            return Recorded.named(madeAt.toInstant(), "plan", id);
        }

        Recorded told(ExportedAccount account, List<String> items) {
            return Recorded.of(madeAt.toInstant(), Recorded.Order.HOLD, "plan", facts(account, items));
        }

        private Facts facts(ExportedAccount account, List<String> items) {
            return account.debtor()
                    .and("items", items.stream().map(account.names()::item).toList())
                    .and("instalments", instalments)
                    .and("first", firstOn)
                    .and("every", every)
                    .and("unit", everyUnit.toLowerCase(Locale.ROOT))
                    .and("down", downPayment.signum() == 0 ? null : Money.of(downPayment))
                    .and("proposed-by", proposedBy)
                    .and("reason", reason)
                    .and("name", "plan-" + id);
        }
    }

    /** What somebody answered. */
    record Answer(long planId, String state, String before, String cause, OffsetDateTime at) {

        Recorded told() {
            return Recorded.of(at.toInstant(), Recorded.Order.LIFT, word(), byName());
        }

        private String word() {
            return state.equals("ACTIVE") && !before.equals("AWAITING_APPROVAL") ? "accept-plan" : "answer-plan";
        }

        private Facts byName() {
            var plan = Facts.of().and("plan", "plan-" + planId);
            return switch (state) {
                case "REFUSED" -> plan.and("answer", "refuse");
                case "WITHDRAWN" -> plan.and("answer", "withdraw");
                default -> word().equals("accept-plan") ? agreed(plan) : plan.and("answer", "approve");
            };
        }

        private Facts agreed(Facts plan) {
            return "SPOKEN".equals(cause) ? plan : plan.and("how", cause).and("source", "Their letter");
        }
    }
}
