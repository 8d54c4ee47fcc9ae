package io.dunflow.resolution.promise;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.BankData;
import io.dunflow.resolution.promise.CountingPayments.Counted;
import io.dunflow.resolution.promise.Promises.Judgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges promises inside the run: by value date, and only when the bank data is complete through the last day of
 * tolerance (domain rule 2.7). What becomes known later judges them again (2.8, 2.29).
 */
@Component
@Order(0)
public class JudgingPromises implements BeforeProposal {

    private static final String NOTHING_LEFT = "NOTHING_LEFT";

    private static final String RETURNED = "RETURNED";

    private final Promises promises;
    private final EndingPromises ending;
    private final CountingPayments counting;
    private final Covering covering;
    private final AccountLocks locks;
    private final BankData bankData;
    private final VoidingPromises voiding;

    JudgingPromises(
            Promises promises,
            EndingPromises ending,
            CountingPayments counting,
            Covering covering,
            AccountLocks locks,
            BankData bankData,
            VoidingPromises voiding) {
        this.promises = promises;
        this.ending = ending;
        this.counting = counting;
        this.covering = covering;
        this.locks = locks;
        this.bankData = bankData;
        this.voiding = voiding;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return promises.toJudge(creditorId, runDate).stream()
                .map(Promise::accountId)
                .collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId, runDate);
        if (due.isEmpty()) {
            return;
        }
        locks.take(due);
        var complete = bankData.completeThrough(creditorId);
        var asked = promises.toJudge(creditorId, runDate).stream()
                .filter(promise -> due.contains(promise.accountId()))
                .toList();
        var looked = Stream.concat(asked.stream(), promises.beside(asked).stream())
                .sorted(Comparator.comparing(Promise::id))
                .toList();
        var counted = counting.ofPromises(looked.stream().map(Promise::id).toList());
        looked.forEach(promise -> judge(promise, counted.get(promise.id()), runDate, complete));
    }

    private void judge(Promise promise, Counted counted, LocalDate runDate, LocalDate complete) {
        if (promise.state().judged()) {
            judgeAgain(promise, counted, runDate);
        } else if (counted.promised().signum() == 0) {
            ending.end(promise, found(PromiseState.WITHDRAWN, NOTHING_LEFT, counted), runDate, Actor.POLICY);
        } else if (promise.judge(counted.promised(), counted.paid()) == PromiseState.KEPT) {
            ending.end(promise, found(PromiseState.KEPT, null, counted), runDate, Actor.POLICY);
        } else if (runDate.isAfter(promise.lastDay())) {
            judgeMissing(promise, counted, runDate, complete);
        }
        promises.lookedAt(promise.id());
    }

    private void judgeMissing(Promise promise, Counted counted, LocalDate runDate, LocalDate complete) {
        if (complete != null && !complete.isBefore(promise.lastDay())) {
            var state = promise.judge(counted.promised(), counted.paid());
            ending.end(promise, found(state, null, counted), runDate, Actor.POLICY);
        } else if (promise.state() == PromiseState.OPEN) {
            promises.become(promise, found(PromiseState.AWAITING_BANK, null, counted), runDate, Actor.POLICY);
            covering.remark(Cover.PROMISE, promise.id(), PromiseState.AWAITING_BANK.name());
        }
    }

    /** A judgement that was spoken changes only by what becomes known of the days before; a person's word stays. */
    private void judgeAgain(Promise promise, Counted counted, LocalDate runDate) {
        var state = promise.judge(counted.promised(), counted.paid());
        if (counted.promised().signum() == 0) {
            promises.become(promise, found(PromiseState.WITHDRAWN, NOTHING_LEFT, counted), runDate, Actor.POLICY);
        } else if (state == promise.state()) {
            if (VoidingPromises.RESTORED.equals(promise.cause())) {
                promises.become(promise, found(state, null, counted), runDate, Actor.POLICY);
            } else {
                promises.recount(promise, found(state, cause(promise), counted), runDate, Actor.POLICY);
            }
        } else if (!isWorse(promise, state) || !voiding.voidsAgain(promise, found(state, null, counted), runDate)) {
            var cause = cause(promise);
            if (cause.equals(RETURNED) && promise.state() == PromiseState.KEPT) {
                counting.returned(promise.id())
                        .forEach(item -> covering.coveredUntilPaid(
                                item.itemId(),
                                Cover.PROMISE,
                                promise.id(),
                                item.amount(),
                                item.since(),
                                item.paidOn()));
            }
            promises.become(promise, found(state, cause, counted), runDate, Actor.POLICY);
            ending.tellBroken(promise, found(state, cause, counted));
        }
    }

    private String cause(Promise promise) {
        return counting.returnedSince(promise.id()) ? RETURNED : "LATE_KNOWLEDGE";
    }

    private static boolean isWorse(Promise promise, PromiseState state) {
        return promise.state() == PromiseState.KEPT || state == PromiseState.BROKEN;
    }

    private static Judgement found(PromiseState state, String cause, Counted counted) {
        return new Judgement(state, cause, counted.promised(), counted.paid().max(BigDecimal.ZERO));
    }
}
