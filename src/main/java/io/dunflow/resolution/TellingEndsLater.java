package io.dunflow.resolution;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the debtor what became of an agreement as soon as that can be told, before a reminder tells it: its end when a hold
 * or a dispute is over that kept the letter away, or its amount changed before it left; another amount after it left. One
 * for each kind of agreement and of letter.
 */
public abstract class TellingEndsLater implements BeforeProposal {

    private final AccountLocks locks;

    protected TellingEndsLater(AccountLocks locks) {
        this.locks = locks;
    }

    /** The agreements of a creditor of which the debtor has to be told. */
    protected abstract List<Untold> untold(long creditorId);

    /** Tells it of one of them. */
    protected abstract void tell(long agreementId);

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return accounts(creditorId);
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId);
        if (!due.isEmpty()) {
            locks.take(due);
            untold(creditorId).stream()
                    .filter(one -> due.contains(one.accountId()))
                    .forEach(one -> tell(one.id()));
        }
    }

    private Set<Long> accounts(long creditorId) {
        return untold(creditorId).stream().map(Untold::accountId).collect(Collectors.toSet());
    }
}
