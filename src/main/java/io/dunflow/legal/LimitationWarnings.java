package io.dunflow.legal;

import io.dunflow.ledger.AccountsChanged;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody before claims of an account become time-barred, once for each day on which some do. */
@Component
class LimitationWarnings {

    private static final String GONE =
            """
            update limitation_warning w set gone_on = coalesce(:today::date, w.last_day)
            where w.account_id = any(:accounts) and w.gone_on is null and not exists (
              select 1 from item i join item_limitation l on l.item_id = i.id
              where i.account_id = w.account_id and i.open_amount > 0 and l.last_day = w.last_day and not l.suspended)
            returning w.id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LimitationWarnings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void warn(long accountId, LocalDate lastDay, LocalDate today) {
        jdbc.sql(
                        """
                        insert into limitation_warning (account_id, last_day, warned_on) values (?, ?, ?)
                        on conflict (account_id, last_day) do update set gone_on = null, warned_on = excluded.warned_on
                          where limitation_warning.gone_on is not null returning id
                        """)
                .params(accountId, lastDay, today)
                .query(Long.class)
                .optional()
                .ifPresent(id -> events.publishEvent(new LimitationNear(id)));
    }

    /** Ends the warnings of an account for days on which nothing of it becomes time-barred any more. */
    void goneElsewhere(long accountId, LocalDate today) {
        end(new Long[] {accountId}, today);
    }

    @EventListener
    void on(AccountsChanged changed) {
        end(changed.accountIds().toArray(Long[]::new), null);
    }

    private void end(Long[] accounts, LocalDate today) {
        List<Long> gone = jdbc.sql(GONE)
                .param("today", today, Types.DATE)
                .param("accounts", accounts)
                .query(Long.class)
                .list();
        gone.forEach(id -> events.publishEvent(new LimitationFar(id)));
    }
}
