package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Note;
import io.dunflow.ledger.TypedDays;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.person.AskingToCall;
import io.dunflow.resolution.person.EndingCallBacks;
import io.dunflow.worklist.FollowingPriorities.CallRecorded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a debtor called or wants to be called, whether a call waits as a task or not. It counts as the same said
 * on a call does: a call that was asked for is not one too many, and nobody calls before the day for which it was
 * asked.
 */
@Component
public class NotingCalls {

    static final LocalTime MORNING = LocalTime.of(6, 0);

    private final AccountAccess access;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final CallTasks tasks;
    private final AskingFollowUp following;
    private final EndingCallBacks callBacks;
    private final AskingToCall asking;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    NotingCalls(
            AccountAccess access,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days,
            CallTasks tasks,
            AskingFollowUp following,
            EndingCallBacks callBacks,
            AskingToCall asking,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
        this.tasks = tasks;
        this.following = following;
        this.callBacks = callBacks;
        this.asking = asking;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes it for the account and for the debtor's others on which something is open and that the user may see. A
     * call that waits for a later day comes up on the day that was asked for, one that waits for an earlier one
     * waits, and what was asked for before is asked for no more; where none of the accounts is at collectors and the
     * debtor may be called, somebody is asked to call.
     *
     * @return id of what was noted about the account
     * @throws InvalidInput naming the field that will not do
     */
    @Transactional
    public long note(HeardCall heard, String by) {
        access.demand(heard.account());
        check(heard);
        locks.take(accounts(heard.account()).stream().map(About::accountId).toList());
        var accounts = accounts(heard.account());
        if (heard.callOn() != null) {
            accounts.forEach(about -> callBacks.ofAccount(about.accountId()));
        }
        accounts.stream()
                .filter(about -> about.accountId() != heard.account())
                .forEach(about -> write(about, heard, by));
        var own = accounts.stream()
                .filter(about -> about.accountId() == heard.account())
                .findFirst()
                .orElseThrow();
        long id = write(own, heard, by);
        if (heard.callOn() != null && accounts.stream().allMatch(about -> about.caseId() == null)) {
            asking.ask(heard.account(), id);
        }
        events.publishEvent(new CallNoted(own.personId()));
        events.publishEvent(
                new CallRecorded(accounts.stream().map(About::accountId).toList()));
        return id;
    }

    private void check(HeardCall heard) {
        if (heard.how() == null) {
            throw new InvalidInput("how", say("dispute.reason", List.of(HeardHow.values())));
        }
        Note.check("note", heard.note());
        if (heard.callOn() == null && heard.how() == HeardHow.WROTE) {
            throw new InvalidInput("callOn", say("call.noCallBack"));
        }
        var today = days.todayOf(heard.account());
        if (heard.callOn() != null && TypedDays.demand("callOn", heard.callOn()).isBefore(today)) {
            throw new InvalidInput("callOn", say("call.pastDay", heard.callOn(), today));
        }
        if (heard.callOn() != null) {
            following.refuseTooLate(heard.account(), "callOn", heard.callOn());
        }
    }

    private List<About> accounts(long accountId) {
        return jdbc.sql(
                        """
                        select b.id as account_id, d.person_id, d.zone, (select max(c.id) from dunning_case c
                            where c.account_id = b.id and c.stage = 'ESCALATION' and c.closed_at is null
                              and not c.shadow) as case_id
                        from account a join account b on b.debtor_id = a.debtor_id join debtor d on d.id = a.debtor_id
                        where a.id = :account and (b.id = a.id or b.creditor_id = any(:granted)
                          and exists (select from item i where i.account_id = b.id and i.open_amount > 0))
                        order by b.id
                        """)
                .param("account", accountId)
                .param("granted", granted.ids())
                .query(About.class)
                .list();
    }

    private long write(About about, HeardCall heard, String by) {
        if (heard.callOn() != null && about.caseId() != null) {
            tasks.comeUp(about.caseId(), about.morningOf(heard.callOn()));
        }
        return jdbc.sql(
                        """
                        insert into call_outcome (account_id, outcome, named_on, note, placed, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        about.accountId(),
                        (heard.callOn() == null ? CallOutcome.CALLED : CallOutcome.CALL_BACK).name(),
                        heard.callOn(),
                        heard.note(),
                        heard.how().placed(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * An account of the debtor.
     *
     * @param caseId its case at collectors; null: none
     */
    record About(long accountId, long personId, String zone, Long caseId) {

        Instant morningOf(LocalDate day) {
            return day.atTime(MORNING).atZone(ZoneId.of(zone)).toInstant();
        }
    }
}
