package io.dunflow.resolution.person;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.WishesToBeCalled.Stopped;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks somebody to call who asked for it outside of a case. What a fact about the person stopped is asked for again
 * when the last such fact is withdrawn, unless something else was said meanwhile. The caller holds the account's
 * lock.
 */
@Component
public class AskingToCall {

    private final WishesToBeCalled wishes;
    private final LegalEffects effects;
    private final CallPermission permission;
    private final ResolutionProcesses processes;
    private final BusinessDays businessDays;
    private final CreditorDays days;

    AskingToCall(
            WishesToBeCalled wishes,
            LegalEffects effects,
            CallPermission permission,
            ResolutionProcesses processes,
            BusinessDays businessDays,
            CreditorDays days) {
        this.wishes = wishes;
        this.effects = effects;
        this.permission = permission;
        this.processes = processes;
        this.businessDays = businessDays;
        this.days = days;
    }

    /**
     * Asks for a call about an account, unless the debtor may be called never; where a fact stops calls, not before
     * it ends.
     */
    public void ask(long accountId, long callId) {
        if (effects.stands(accountId, StoppingCalls.WORD)) {
            wishes.note(callId, "STOPPED", null);
        } else if (!permission.ask(accountId).never()) {
            start(callId);
        }
    }

    /** A fact that stopped calls was withdrawn; another may still. */
    void again(long accountId) {
        if (!effects.stands(accountId, StoppingCalls.WORD)) {
            wishes.stopped(accountId).forEach(wish -> again(accountId, wish));
        }
    }

    private void again(long accountId, Stopped wish) {
        if (wish.counts() && !permission.ask(accountId).never()) {
            wishes.note(wish.id(), "AGAIN", day(accountId, wish.namedOn()));
            start(wish.id());
        } else {
            wishes.note(wish.id(), "LEFT", null);
        }
    }

    /** The day that was named if it has not passed, else the next business day. */
    private LocalDate day(long accountId, LocalDate named) {
        var today = days.todayOf(accountId);
        return named.isBefore(today) ? businessDays.next(days.calendarOf(accountId), today.plusDays(1)) : named;
    }

    private void start(long callId) {
        processes.start("follow-up", "call:" + callId, Map.of("group", "collector,lead"));
    }
}
