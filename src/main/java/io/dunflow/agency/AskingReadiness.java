package io.dunflow.agency;

import io.dunflow.dunning.BarredItems;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code agency-readiness} whether everything internal was tried for an item. */
@Component
class AskingReadiness {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final BarredItems barredItems;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    AskingReadiness(
            KnowingAccounts knowing, Decisions decisions, BarredItems barredItems, CreditorDays days, JdbcClient jdbc) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.barredItems = barredItems;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * In the order of the items.
     *
     * @param recorded false: only to look whether it still is so
     */
    Map<Long, Readiness> of(long accountId, List<Long> items, boolean recorded) {
        var today = days.todayOf(accountId);
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var facts = knowing.of(accountId, today, sitting);
        var barred = barredItems.ofAccount(accountId);
        var found = new LinkedHashMap<Long, Readiness>();
        for (var tried : jdbc.sql(TRIED)
                .param("items", items.toArray(Long[]::new))
                .param("today", today)
                .query(Tried.class)
                .list()) {
            found.put(tried.id(), of(tried, barred.contains(tried.id()), facts, sitting));
        }
        return found;
    }

    private static Readiness of(Tried tried, boolean barred, Facts facts, Sitting sitting) {
        var answer = sitting.ask(
                "agency-readiness",
                facts.and(Map.of(
                        "disputed", tried.disputed(),
                        "held", tried.held(),
                        "timeBarred", barred,
                        "itemLevel", tried.level(),
                        "calls", tried.calls(),
                        "offers", tried.offers(),
                        "amount", tried.amount())));
        return new Readiness(
                answer.flag("ready"),
                answer.text("reason").orElse("NO_RULE"),
                answer.integer("noticeDays").orElse(14),
                answer.id());
    }

    private static final String TRIED =
            """
            select i.id, i.dunnable_amount as amount, coalesce(k.level, 0) as level,
              exists (select 1 from portion p where p.item_id = i.id and p.cover = 'DISPUTE') as disputed,
              exists (select 1 from item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date, null) h
                where h.reason is not null) as held,
              (select count(*)::int from call_outcome o where o.account_id = a.id and o.placed <> 'IN_WRITING'
                and day_in(c.zone, o.recorded_at) > i.original_due_date) as calls,
              (select count(*)::int from (
                select made_at as at from plan where account_id = a.id union all
                select made_at from settlement where account_id = a.id union all
                select agreed_at from deferral where account_id = a.id) o
                where day_in(c.zone, o.at) > i.original_due_date) as offers
            from item i join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id
            left join item_clock k on k.item_id = i.id and not k.shadow
            where i.id = any(:items) order by i.due_date, i.id
            """;

    /** What was tried for an item. */
    record Tried(long id, BigDecimal amount, int level, boolean disputed, boolean held, int calls, int offers) {}
}
