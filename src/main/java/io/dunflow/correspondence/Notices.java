package io.dunflow.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The notices of all accounts: the outbox. */
public interface Notices {

    /** The same for one notice. */
    default long enqueue(NoticeDraft draft) {
        return enqueue(List.of(draft)).get(0);
    }

    /**
     * Records notices to be sent; they leave after commit, when they still have their ground. Drafts of which one has
     * the same (account, recipient, business date, channel, purpose) as another that stands are refused by the
     * database.
     *
     * @return ids of the notices, in the order of the drafts
     */
    List<Long> enqueue(List<NoticeDraft> drafts);

    /**
     * The same for a notice to one person, who gets it whoever else gets the letters of the account, and nobody reads
     * along.
     *
     * @param recipient such as {@code redirection:7}, as it stands on an earlier notice of the account
     */
    long enqueue(NoticeDraft draft, String recipient);

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
