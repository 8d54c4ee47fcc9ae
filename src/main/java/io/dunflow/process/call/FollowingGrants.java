package io.dunflow.process.call;

import io.dunflow.ledger.GrantsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may see a creditor's amounts decides who keeps a task and which calls are one, so that a change of it arranges
 * them anew at once, in its own transaction: nobody ever reads an amount in a task that the own grants do not cover.
 */
@Component
class FollowingGrants {

    private final JoinedCalls joined;
    private final ReleasingTasks releasing;
    private final TransactionTemplate transaction;

    FollowingGrants(JoinedCalls joined, ReleasingTasks releasing, TransactionTemplate transaction) {
        this.releasing = releasing;
        this.joined = joined;
        this.transaction = transaction;
    }

    @EventListener
    void on(GrantsChanged changed) {
        transaction.executeWithoutResult(status -> {
            releasing.release();
            // Two commands: what waits behind a call is only found when the engine has written it.
            var otherwise = joined.arrangeAll();
            joined.show(otherwise);
        });
    }
}
