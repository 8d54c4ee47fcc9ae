package io.dunflow.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The notices of all accounts: the outbox. */
public interface Notices {

    /**
     * Records the notice to be sent; it leaves after commit, when it still has its ground. A draft of which the same
     * (account, recipient, business date, channel, purpose) already stands is refused by the database.
     *
     * @return id of the notice
     */
    long enqueue(NoticeDraft draft);

    /**
     * Withdraws what is not yet handed over on these accounts and has lost its ground.
     *
     * @return how many were withdrawn
     */
    int withdrawGroundless(Set<Long> accountIds);

    /**
     * Hands over everything that may leave now: the dispatcher's work, for a clock that is moved.
     *
     * @return how many were handed over
     */
    int dispatchDue();

    /**
     * When {@link #dispatchDue()} next finds something that may not leave now: another try, an hour at which the
     * recipient may be written to, a print batch.
     */
    Optional<Instant> nextDispatch();
}
