package io.dunflow.resolution.dispute;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code dispute-routing} who answers a dispute or a query, and by when. */
@Component
class AskingRouting {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final CurrencyScale scale;
    private final JdbcClient jdbc;

    AskingRouting(
            KnowingAccounts knowing,
            Decisions decisions,
            CreditorDays days,
            BusinessDays businessDays,
            CurrencyScale scale,
            JdbcClient jdbc) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    Routing ofDispute(long accountId, DisputeReason reason, BigDecimal amount, Origin origin) {
        return ask(accountId, "DISPUTE", reason.name(), amount, origin);
    }

    Routing ofQuery(long accountId, QueryTopic topic, Origin origin) {
        return ask(accountId, "QUERY", topic.name(), BigDecimal.ZERO, origin);
    }

    private Routing ask(long accountId, String matter, String reason, BigDecimal amount, Origin origin) {
        var today = days.todayOf(accountId);
        var sitting = decisions.open();
        var inputs = new HashMap<String, Object>();
        inputs.put("matter", matter);
        inputs.put("subject", reason);
        inputs.put("amount", scale.measured(amount, accountId, sitting));
        inputs.put("unit", origin.unit());
        inputs.put("product", origin.product());
        var answer = sitting.ask(
                "dispute-routing", knowing.of(accountId, today, sitting).and(inputs));
        var calendar = days.calendarOf(accountId);
        var due =
                businessDays.plus(calendar, today, answer.integer("answerDays").orElse(5));
        return new Routing(
                answer.text("group").orElse("lead"),
                due,
                before(calendar, today, due, answer.integer("remindDays").orElse(1)),
                answer.integer("priority").orElse(50),
                answer.integer("quietDays").orElse(0),
                answer.number("answerLimit")
                        .map(limit -> scale.amount(limit, accountId, sitting))
                        .orElse(null),
                answer.id());
    }

    /** The n-th business day before the last one, but not before tomorrow. */
    private LocalDate before(String calendar, LocalDate today, LocalDate due, int count) {
        var day = due;
        for (int left = count; left > 0 && day.isAfter(today.plusDays(1)); ) {
            day = day.minusDays(1);
            left -= businessDays.isBusinessDay(calendar, day) ? 1 : 0;
        }
        return day;
    }

    /** Where these items come from; without items, where the account belongs. */
    Origin origin(long accountId, Collection<Long> items) {
        return new Origin(label(accountId, items, "unit"), label(accountId, items, "product"), branch(accountId));
    }

    private Long branch(long accountId) {
        return jdbc.sql("select d.id from account a join debtor d on d.id = a.debtor_id"
                        + " where a.id = ? and d.parent_id is not null")
                .param(accountId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private String label(long accountId, Collection<Long> items, String key) {
        return jdbc.sql(
                        """
                        select b.value from account a join label b on b.latest and b.value is not null and b.key = :key
                          and (b.item_id = any(:items) or b.account_id = a.id or b.debtor_id = a.debtor_id
                            or b.creditor_id = a.creditor_id)
                        where a.id = :account
                        order by b.item_id is null, b.account_id is null, b.debtor_id is null, b.id limit 1
                        """)
                .param("key", key)
                .param("items", items.toArray(Long[]::new))
                .param("account", accountId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
