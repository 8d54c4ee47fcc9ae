package io.dunflow.intake;

import io.dunflow.ledger.AccountsChanged;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends conflicts on which both sides agree again, so that nobody is asked any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettlingConflicts {

    private static final String AGREED =
            """
            select k.id from import_conflict k join item i on i.id = k.item_id
            where k.resolved_at is null and i.account_id = any(:accounts) and i.open_amount = k.their_amount
              and (k.their_due_date is null or i.due_date = k.their_due_date)""";

    private final OpenConflicts open;
    private final ApplicationEventPublisher events;

    SettlingConflicts(OpenConflicts open, ApplicationEventPublisher events) {
        this.open = open;
        this.events = events;
    }

    /** First of all who hear it: others look at what is dunnable now. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AccountsChanged changed) {
        settle(AGREED, Map.of("accounts", changed.accountIds().toArray(Long[]::new)), "ledger");
        open.keepToSmallerAmounts(changed.accountIds());
    }

    /**
     * Ends those that the SQL selects by their ids, and tells who wait for them.
     *
     * @return what was ended
     */
    List<OpenConflicts.Ended> settle(String which, Map<String, ?> parameters, String by) {
        var ended = open.end(which, parameters, by);
        ended.stream().map(SettlingConflicts::brought).distinct().forEach(this::tell);
        return ended;
    }

    private static Brought brought(OpenConflicts.Ended ended) {
        return new Brought(ended.importId(), ended.accountId());
    }

    private void tell(Brought brought) {
        var left = open.any(brought.importId(), brought.accountId());
        events.publishEvent(new ConflictsSettled(brought.importId(), brought.accountId(), !left));
    }

    private record Brought(long importId, long accountId) {}
}
