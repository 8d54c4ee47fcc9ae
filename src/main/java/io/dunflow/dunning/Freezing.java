package io.dunflow.dunning;

import io.dunflow.ledger.AccountsChanged;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the days on which a dispute, plan, placement or legal action left nothing of an item dunnable, in the
 * transaction that changed what is covered: its dunning age stands still meanwhile (domain rule 2.6). An item of which
 * a part is dunnable goes on. What is covered from an earlier day on stands still from that day on, but not while
 * money had still to come that left the cover alone with the item. Money counts from its value date, however late it
 * becomes known; so does money that went back (domain rule 2.8).
 */
@Component
class Freezing {

    private static final String FROZEN =
            """
            i.open_amount > 0 and i.open_amount = (
              select coalesce(sum(p.amount), 0) from portion p
              where p.item_id = i.id and p.cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL'))
            """;

    private static final String FROM =
            """
            least(day_in(c.zone, :now), greatest(
              (select max(p.since) from portion p
                where p.item_id = i.id and p.cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL')),
              (select max(e.value_date) from entry e where e.item_id = i.id and e.amount < 0
                and not exists (select 1 from entry r where r.reverses_id = e.id))))
            """;

    private static final String UNTIL =
            """
            least(day_in(c.zone, :now), case when :cause = 'REVERSAL' then (
              select e.value_date from entry e where e.item_id = f.item_id and e.amount > 0
              order by e.id desc limit 1) end)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Freezing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(AccountsChanged changed) {
        var accounts = changed.accountIds().toArray(Long[]::new);
        thaw(accounts, changed.cause());
        freeze(accounts);
    }

    private void thaw(Long[] accounts, String cause) {
        jdbc.sql("update item_freeze f set changed_at = :now, until_date = greatest(f.from_date, " + UNTIL + ")"
                        + " from item i join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id"
                        + " where f.item_id = i.id and f.until_date is null and i.account_id = any(:accounts)"
                        + " and not (" + FROZEN + ")")
                .param("cause", cause)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", accounts)
                .update();
    }

    private void freeze(Long[] accounts) {
        jdbc.sql("insert into item_freeze (item_id, cover, changed_at, from_date)"
                        + " select i.id, (select min(p.cover) from portion p where p.item_id = i.id"
                        + "   and p.cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL')), :now, " + FROM
                        + " from portion q join item i on i.id = q.item_id join account a on a.id = i.account_id"
                        + " join creditor c on c.id = a.creditor_id"
                        + " where i.account_id = any(:accounts) and " + FROZEN
                        + " group by i.id, c.zone on conflict (item_id) where until_date is null do nothing")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", accounts)
                .update();
    }
}
