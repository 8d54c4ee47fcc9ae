package io.dunflow.legal;

import io.dunflow.dunning.HoldPlaced;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks again, at the end of each transaction that changes its account, at an action about which a lead decides: nobody is asked
 * about what is held by now, or what the table does not find worth a court any more.
 */
@Component
class FollowingLegalProposals {

    private final LegalActions actions;
    private final WeighingClaims weighing;
    private final AccountLocks locks;

    FollowingLegalProposals(LegalActions actions, WeighingClaims weighing, AccountLocks locks) {
        this.actions = actions;
        this.weighing = weighing;
        this.locks = locks;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        lookAgain(actions.live(changed.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(HoldPlaced placed) {
        lookAgain(actions.under(placed.holdId()));
    }

    private void lookAgain(Collection<LegalAction> found) {
        var accounts = found.stream()
                .filter(FollowingLegalProposals::isAsked)
                .map(LegalAction::accountId)
                .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            locks.take(accounts);
            actions.live(accounts).stream()
                    .filter(FollowingLegalProposals::isAsked)
                    .forEach(weighing::lookAgain);
        }
    }

    private static boolean isAsked(LegalAction action) {
        return action.state() == LegalState.AWAITING_APPROVAL;
    }
}
