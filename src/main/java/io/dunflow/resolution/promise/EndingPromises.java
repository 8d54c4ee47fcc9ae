package io.dunflow.resolution.promise;

import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.RestingCalls;
import io.dunflow.resolution.promise.Promises.Judgement;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a promise: releases what it covers, records why, and tells its process. The caller holds the account's lock. */
@Component
class EndingPromises {

    private final Promises promises;
    private final Covering covering;
    private final ResolutionProcesses processes;
    private final RestingCalls resting;
    private final ApplicationEventPublisher events;

    EndingPromises(
            Promises promises,
            Covering covering,
            ResolutionProcesses processes,
            RestingCalls resting,
            ApplicationEventPublisher events) {
        this.events = events;
        this.resting = resting;
        this.promises = promises;
        this.covering = covering;
        this.processes = processes;
    }

    void end(Promise promise, Judgement judgement, LocalDate runDate, String by) {
        promises.become(promise, judgement, runDate, by);
        promises.itemsOf(promise.id()).forEach(item -> uncover(promise, item, judgement.state(), runDate));
        processes.tell(
                promise.key(),
                "promise-judged",
                Map.of("promiseState", judgement.state().name()));
        resting.question(promise.accountId());
        tellBroken(promise, judgement);
    }

    /** Tells those who call about it when it acts as a broken one now. */
    void tellBroken(Promise promise, Judgement judgement) {
        if (judgement.state() == PromiseState.BROKEN
                || judgement.state() == PromiseState.PARTLY_KEPT && "BROKEN".equals(promise.partlyKept())) {
            events.publishEvent(new PromiseBroken(promise.accountId()));
        }
    }

    private void uncover(Promise promise, long item, PromiseState state, LocalDate runDate) {
        if (state == PromiseState.BROKEN || state == PromiseState.PARTLY_KEPT) {
            covering.uncoverJudged(item, Cover.PROMISE, promise.id(), runDate);
        } else {
            covering.uncover(item, Cover.PROMISE, promise.id());
        }
    }
}
