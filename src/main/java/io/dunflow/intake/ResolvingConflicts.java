package io.dunflow.intake;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a person has cleared up what a snapshot and our ledger disagreed about. */
@Component
public class ResolvingConflicts {

    private static final String BROUGHT =
            """
            select o.id from import_conflict o join item x on x.id = o.item_id
            where x.account_id = :account and o.import_id = :import and o.resolved_at is null""";

    private final OpenConflicts open;
    private final AccountLocks locks;
    private final ApplicationEventPublisher events;

    ResolvingConflicts(OpenConflicts open, AccountLocks locks, ApplicationEventPublisher events) {
        this.open = open;
        this.locks = locks;
        this.events = events;
    }

    /**
     * Resolves what one import brought on one account, so that all is dunned again that our ledger says; the same
     * disagreement in a later snapshot is a new conflict.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(long importId, long accountId, String by) {
        locks.take(accountId);
        var resolved = open.end(BROUGHT, Map.of("account", accountId, "import", importId), by);
        if (!resolved.isEmpty()) {
            events.publishEvent(new AccountsChanged(Set.of(accountId), "CONFLICT"));
        }
    }
}
