package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.person.AskingToCall;
import io.dunflow.resolution.person.EndingCallBacks;
import io.dunflow.worklist.CallWishes.Wish;
import io.dunflow.worklist.FollowingPriorities.CallRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what came out of a call that a debtor had asked for outside of a case, for all accounts about which it was asked
 * for, and says when it is made again.
 */
@Component
public class CallingBack {

    private final CallWishes wishes;
    private final AccountLocks locks;
    private final AskingAttempts attempts;
    private final AskingFollowUp following;
    private final CallPermission permission;
    private final RefusingCalls refusing;
    private final EndingCallBacks others;
    private final CallTasks tasks;
    private final AskingToCall asking;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final ApplicationEventPublisher events;

    CallingBack(
            CallWishes wishes,
            AccountLocks locks,
            AskingAttempts attempts,
            AskingFollowUp following,
            CallPermission permission,
            RefusingCalls refusing,
            EndingCallBacks others,
            CallTasks tasks,
            AskingToCall asking,
            CreditorDays days,
            BusinessDays businessDays,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.locks = locks;
        this.attempts = attempts;
        this.following = following;
        this.permission = permission;
        this.refusing = refusing;
        this.others = others;
        this.tasks = tasks;
        this.asking = asking;
        this.days = days;
        this.businessDays = businessDays;
        this.events = events;
    }

    /**
     * Records the outcome of the task of such a wish.
     *
     * @param wishId of what was noted when the call was asked for
     * @param entered values by the names of the form's fields
     * @param by who called
     * @return the day on which the same task comes up again, as nobody was reached; empty: it does not
     * @throws CallRefused naming the field and what it has to be
     * @throws Refused when the debtor was spoken to meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LocalDate> called(long wishId, String taskId, Function<String, Object> entered, String by) {
        var call = CalledBack.of(entered);
        locks.take(wishes.accounts(wishId));
        var wished = wishes.together(wishId);
        var own = wished.stream()
                .filter(wish -> wish.id() == wishId)
                .findFirst()
                .orElseThrow(() -> new Refused(say("call.answered")));
        if (call.callBackOn() != null) {
            check(own, call.callBackOn());
        }
        var again = call.outcome() == CallOutcome.NOT_REACHED ? again(own) : null;
        wished.stream()
                .filter(wish -> wish.id() != wishId)
                .forEach(wish -> wishes.answer(wish, taskId, call, again, by));
        long id = wishes.answer(own, taskId, call, again, by);
        if (call.outcome() == CallOutcome.CALL_BACK) {
            askAgain(wished, own, id, call.callBackOn());
        } else if (call.outcome() == CallOutcome.REFUSES_CALLS) {
            refusing.refuseAbout(own.accountId(), by);
        }
        events.publishEvent(new CallNoted(own.personId()));
        events.publishEvent(
                new CallRecorded(wished.stream().map(Wish::accountId).toList()));
        return Optional.ofNullable(again).flatMap(day -> permitted(own, day));
    }

    private void check(Wish own, LocalDate callBackOn) {
        var today = days.todayOf(own.accountId());
        if (callBackOn.isBefore(today)) {
            throw new CallRefused("callBackOn", say("call.pastDay", callBackOn, today));
        }
        following.refuseTooLate(own.accountId(), "callBackOn", callBackOn);
    }

    /** By the table; never while a collector has a case of the account, who calls anyway, nor once other steps follow. */
    private LocalDate again(Wish own) {
        var next = attempts.outsideOfCases(own.accountId(), own.inVain() + 1);
        return own.caseId() != null || !next.step().equals("CALL_AGAIN")
                ? null
                : businessDays.plus(own.calendar(), days.todayOf(own.accountId()), next.daysBetween());
    }

    private Optional<LocalDate> permitted(Wish own, LocalDate day) {
        var verdict = permission.ask(own.accountId());
        return verdict.never() ? Optional.empty() : Optional.of(verdict.on().isAfter(day) ? verdict.on() : day);
    }

    /** Of a call that a case has by now the case's task comes up on the day. */
    private void askAgain(List<Wish> wished, Wish own, long id, LocalDate day) {
        wished.forEach(wish -> others.ofAccount(wish.accountId()));
        wished.stream()
                .filter(wish -> wish.caseId() != null)
                .forEach(wish -> tasks.comeUp(wish.caseId(), wish.morningOf(day)));
        if (wished.stream().allMatch(wish -> wish.caseId() == null)) {
            asking.ask(own.accountId(), id);
        }
    }
}
