package io.dunflow.resolution.plan;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks collectors about what is free of the items of a plan that runs: the plan does not pay it, and as the items are in its
 * case no reminder asks for it. Once, until nothing of it is free any more.
 */
@Component
@Order(30)
class AskingAboutRests implements BeforeProposal {

    private static final String FREE =
            """
            p.state = 'ACTIVE' and exists (
              select from case_item k join item i on i.id = k.item_id
              left join plan_item x on x.plan_id = p.id and x.item_id = i.id
              where k.case_id = p.case_id and k.left_at is null and i.dunnable_amount > 0
            """;

    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskingAboutRests(ResolutionProcesses processes, AccountLocks locks, JdbcClient jdbc, Clock clock) {
        this.processes = processes;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return notAsked(creditorId, runDate).stream().map(Rest::accountId).toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        locks.take(accounts(creditorId, runDate));
        notAsked(creditorId, runDate)
                .forEach(rest ->
                        processes.start("follow-up", key(note(rest, runDate)), Map.of("group", "collector,lead")));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        gone(changed.accountIds()).forEach(id -> processes.tellLast(key(id), "ground-gone", Map.of()));
    }

    /** Only what is overdue, and what no hold or quiet days keep back. */
    private List<Rest> notAsked(long creditorId, LocalDate runDate) {
        return jdbc.sql(
                        "select p.id, p.account_id from plan p join account a on a.id = p.account_id"
                                + " where a.creditor_id = :creditor and " + FREE
                                + """
                          and coalesce(x.due_before, i.due_date) < :day and not exists (
                            select from item_holds(i.id, a.id, a.debtor_id, :day, i.due_date, null) h where h.reason is not null))
                        and not exists (select from plan_rest r where r.plan_id = p.id and r.gone_on is null)
                        order by p.id
                        """)
                .param("creditor", creditorId)
                .param("day", runDate)
                .query(Rest.class)
                .list();
    }

    private List<Long> gone(Collection<Long> accounts) {
        return jdbc.sql(
                        """
                        update plan_rest r set gone_on = day_in(c.zone, :now)
                        from plan p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where p.id = r.plan_id and r.gone_on is null and p.account_id = any(:accounts) and not (
                        """
                                + FREE + ")) returning r.id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private long note(Rest rest, LocalDate runDate) {
        return jdbc.sql("insert into plan_rest (plan_id, account_id, asked_on) values (?, ?, ?) returning id")
                .params(rest.id(), rest.accountId(), runDate)
                .query(Long.class)
                .single();
    }

    private static String key(long restId) {
        return "plan-rest:" + restId;
    }

    /** The plan beside which something is free. */
    record Rest(long id, long accountId) {}
}
