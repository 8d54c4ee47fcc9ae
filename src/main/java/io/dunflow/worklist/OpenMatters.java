package io.dunflow.worklist;

import io.dunflow.dunning.RunView;
import io.dunflow.dunning.RunViews;
import io.dunflow.ledger.GrantedCreditors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody, and the book as a whole in a few figures. */
@Repository
@Transactional(readOnly = true)
class OpenMatters {

    private final JdbcClient jdbc;
    private final RunViews runs;
    private final Clock clock;
    private final GrantedCreditors granted;

    OpenMatters(JdbcClient jdbc, RunViews runs, Clock clock, GrantedCreditors granted) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /** Proposals that wait for a person, oldest first. */
    List<RunView> runsToApprove() {
        return jdbc
                .sql("select id from dunning_run where state = 'PROPOSED' and not dry_run"
                        + " and creditor_ids <@ :granted order by id limit 20")
                .param("granted", granted.ids())
                .query(Long.class)
                .list()
                .stream()
                .map(runs::run)
                .toList();
    }

    /** Accounts whose step could not be taken in a run of the last weeks, newest first. */
    List<FailedLine> failedLines(int limit) {
        return jdbc.sql(
                        """
                        select l.run_id, l.account_id, d.name as debtor, l.failure
                        from run_line l join account a on a.id = l.account_id join debtor d on d.id = a.debtor_id
                        where l.state = 'FAILED' and l.creditor_id = any(:granted) order by l.id desc limit :limit
                        """)
                .param("limit", limit)
                .param("granted", granted.ids())
                .query(FailedLine.class)
                .list();
    }

    /** What is owed to granted creditors, per currency, the largest first. */
    List<Sum> book() {
        return jdbc.sql(
                        """
                        select a.currency, sum(i.open_amount) as open,
                          coalesce(sum(i.open_amount) filter (where i.due_date < day_in(c.zone, :now)), 0) as overdue,
                          count(distinct i.account_id) as accounts
                        from item i join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        where i.open_amount > 0 and a.creditor_id = any(:granted)
                        group by a.currency order by sum(i.open_amount) desc limit 3
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("granted", granted.ids())
                .query(Sum.class)
                .list();
    }

    /** What is overdue on these accounts, by account; an account without anything overdue is missing. */
    Map<Long, Overdue> overdue(Collection<Long> accounts) {
        return jdbc
                .sql(
                        """
                        select i.account_id as account, a.currency, sum(i.open_amount) as amount,
                          max(day_in(c.zone, :now) - i.due_date) as days
                        from item i join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        where i.account_id = any(:accounts) and i.open_amount > 0 and i.due_date < day_in(c.zone, :now)
                          and a.creditor_id = any(:granted)
                        group by i.account_id, a.currency
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("granted", granted.ids())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Overdue.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Overdue::account, overdue -> overdue));
    }

    /** What is overdue on one account, and since how many days its oldest item is. */
    record Overdue(long account, String currency, BigDecimal amount, int days) {}

    /** An account that a run could not finish. */
    record FailedLine(long runId, long accountId, String debtor, String failure) {}

    /** What is owed in one currency. */
    record Sum(String currency, BigDecimal open, BigDecimal overdue, long accounts) {}
}
