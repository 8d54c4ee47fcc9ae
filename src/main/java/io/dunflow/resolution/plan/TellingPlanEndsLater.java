package io.dunflow.resolution.plan;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.UntoldEnds;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the debtor of the end of a plan as soon as that can be told, before a reminder tells it: when a hold or a dispute
 * is over that kept the letter away, or its amount changed before it left.
 */
@Component
@Order(20)
class TellingPlanEndsLater implements BeforeProposal {

    private final UntoldEnds untold;
    private final Plans plans;
    private final SendingPlanLetters letters;
    private final AccountLocks locks;

    TellingPlanEndsLater(UntoldEnds untold, Plans plans, SendingPlanLetters letters, AccountLocks locks) {
        this.untold = untold;
        this.plans = plans;
        this.letters = letters;
        this.locks = locks;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return accounts(creditorId);
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId);
        if (!due.isEmpty()) {
            locks.take(due);
            untold.plans(creditorId).stream()
                    .filter(one -> due.contains(one.accountId()))
                    .forEach(one -> letters.tellEnd(plans.find(one.id()).orElseThrow()));
        }
    }

    private Set<Long> accounts(long creditorId) {
        return untold.plans(creditorId).stream().map(Untold::accountId).collect(Collectors.toSet());
    }
}
