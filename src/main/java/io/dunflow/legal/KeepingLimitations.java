package io.dunflow.legal;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationMoved;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the days on which items become time-barred: of old ones in each run, of others when something changes it. From the
 * day after, nothing is claimed of them. Holds, plans and disputes do not put it off: the law does not wait for them.
 */
@Component
@Order(1)
class KeepingLimitations implements BeforeProposal {

    /** No debt that the table knows is enforced for less; younger ones need not be looked at. */
    private static final int YOUNGEST_DAYS = 600;

    private final LimitationRecords records;
    private final AskingLimitation asking;
    private final LimitationWarnings warnings;
    private final Quieting quieting;
    private final Decisions decisions;
    private final CreditorDays days;

    KeepingLimitations(
            LimitationRecords records,
            AskingLimitation asking,
            LimitationWarnings warnings,
            Quieting quieting,
            Decisions decisions,
            CreditorDays days) {
        this.records = records;
        this.asking = asking;
        this.warnings = warnings;
        this.quieting = quieting;
        this.decisions = decisions;
        this.days = days;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        keep(records.old(creditorId, runDate.minusDays(YOUNGEST_DAYS)), runDate, Actor.POLICY);
    }

    @EventListener
    void on(LimitationMoved moved) {
        var items = records.items(moved.items());
        if (!items.isEmpty()) {
            keep(items, days.todayOf(items.get(0).accountId()), moved.by());
        }
    }

    private void keep(List<OldItem> items, LocalDate today, String by) {
        if (items.isEmpty()) {
            return;
        }
        var grounds = records.grounds(ids(items));
        var terms = new HashMap<DebtKind, Optional<LimitationTerms>>();
        var sitting = decisions.open();
        items.forEach(item -> terms.computeIfAbsent(item.debt(), debt -> asking.of(debt, sitting))
                .ifPresent(known -> keep(item, grounds, known, today, by)));
    }

    private void keep(
            OldItem item, Map<Long, List<Ground>> grounds, LimitationTerms terms, LocalDate today, String by) {
        var own = grounds.getOrDefault(item.id(), List.of());
        var found = Limitation.of(item.due(), own, terms, today);
        boolean near = !today.isBefore(found.lastDay().minusDays(terms.warnDays()));
        if (own.isEmpty() && !near && item.stored() == null) {
            return;
        }
        if (!found.lastDay().equals(item.stored()) || found.suspended() != item.suspended()) {
            records.keep(item, found, terms, today);
            quiet(item, found);
            tell(item, found, by);
        }
        if (near && !found.suspended() && !found.barred(today)) {
            warnings.warn(item.accountId(), found.lastDay(), today);
        }
        warnings.goneElsewhere(item.accountId(), today);
    }

    /** While it stands still the day moves each day: that is not told anew each time. */
    private void tell(OldItem item, Limitation found, String by) {
        if (!found.suspended() || !item.suspended()) {
            records.changed(item, found, by);
        }
    }

    private void quiet(OldItem item, Limitation found) {
        var reference = "limitation:" + item.id();
        quieting.end(reference);
        if (!found.suspended()) {
            quieting.quiet(
                    List.of(item.id()),
                    Quieting.TIME_BARRED,
                    reference,
                    found.lastDay().plusDays(1),
                    null);
        }
    }

    private static Collection<Long> ids(List<OldItem> items) {
        return items.stream().map(OldItem::id).toList();
    }
}
