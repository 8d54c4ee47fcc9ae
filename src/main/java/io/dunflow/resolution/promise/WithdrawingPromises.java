package io.dunflow.resolution.promise;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.promise.Promises.Judgement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a promise back, before money decided about it. */
@Component
public class WithdrawingPromises {

    private final Promises promises;
    private final EndingPromises ending;
    private final AccountLocks locks;
    private final AccountAccess access;

    WithdrawingPromises(Promises promises, EndingPromises ending, AccountLocks locks, AccountAccess access) {
        this.promises = promises;
        this.ending = ending;
        this.locks = locks;
        this.access = access;
    }

    /**
     * Withdraws a promise: what it covers is dunnable again.
     *
     * @throws NotInLedger when there is no such promise
     * @throws io.dunflow.ledger.InvalidInput when no reason is given
     * @throws Refused when it is not open any more
     */
    @Transactional
    public void withdraw(long promiseId, String reason, String by) {
        Reason.demand(reason);
        var account = promise(promiseId).accountId();
        access.demand(account, "promise", promiseId);
        locks.take(account);
        var promise = promise(promiseId);
        if (!promise.state().blocks()) {
            throw new Refused(say("promise.ended", promiseId, word("promiseState", promise.state())));
        }
        ending.end(
                promise, new Judgement(PromiseState.WITHDRAWN, reason, promise.amount(), promise.counted()), null, by);
    }

    private Promise promise(long id) {
        return promises.find(id).orElseThrow(() -> new NotInLedger("promise", id));
    }
}
