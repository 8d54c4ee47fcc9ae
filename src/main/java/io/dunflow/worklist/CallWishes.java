package io.dunflow.worklist;

import io.dunflow.ledger.GrantedCreditors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that debtors asked for outside of a case, and what came out of them. */
@Repository
class CallWishes {

    private final GrantedCreditors granted;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallWishes(GrantedCreditors granted, JdbcClient jdbc, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to lock before {@link #together} is read: the accounts about which the call was asked for, whoever may see them.
     */
    List<Long> accounts(long wishId) {
        return jdbc.sql(
                        "select w.account_id from call_outcome o join call_outcome w on w.call_id = o.call_id where o.id = ?")
                .param(wishId)
                .query(Long.class)
                .list();
    }

    /** The wish, and the same about other accounts of the debtor that the user may see, if nobody was reached since. */
    List<Wish> together(long wishId) {
        return jdbc.sql(
                        """
                        select w.id, w.account_id, d.person_id, d.zone, k.calendar,
                          (select max(c.id) from dunning_case c where c.account_id = a.id and c.stage = 'ESCALATION'
                             and c.closed_at is null and not c.shadow) as case_id,
                          (select count(*)::int from call_outcome x where x.wish_id = w.id and x.outcome = 'NOT_REACHED')
                            as in_vain
                        from call_outcome o join call_wish w on w.call_id = o.call_id
                        join account a on a.id = w.account_id join debtor d on d.id = a.debtor_id
                        join creditor k on k.id = a.creditor_id
                        where o.id = :wish and (w.id = o.id or a.creditor_id = any(:granted))
                        order by w.id
                        """)
                .param("wish", wishId)
                .param("granted", granted.ids())
                .query(Wish.class)
                .list();
    }

    /**
     * Records what came out of the call.
     *
     * @param again when it is made again; null: it is not
     * @return id of the outcome
     */
    long answer(Wish wish, String taskId, CalledBack call, LocalDate again, String by) {
        return jdbc.sql(
                        """
                        insert into call_outcome (wish_id, account_id, task_id, outcome, named_on, note, follow_up_on, placed,
                          asked_on, recorded_by, recorded_at)
                        values (:wish, :account, :task, :outcome, :named, :note, :again, :placed, call_asked_for(:account),
                          :by, :at) returning id
                        """)
                .param("wish", wish.id())
                .param("account", wish.accountId())
                .param("task", taskId)
                .param("outcome", call.outcome().name())
                .param("named", call.callBackOn())
                .param("note", call.note())
                .param("again", again)
                .param("placed", call.placed().name())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * A wish about one account.
     *
     * @param caseId the case that a collector has of the account by now; null: none
     * @param inVain how often the debtor was called for it and not reached
     */
    record Wish(long id, long accountId, long personId, String zone, String calendar, Long caseId, int inVain) {

        Instant morningOf(LocalDate day) {
            return day.atTime(NotingCalls.MORNING).atZone(ZoneId.of(zone)).toInstant();
        }
    }
}
