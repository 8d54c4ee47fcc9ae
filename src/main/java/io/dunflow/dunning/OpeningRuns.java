package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses the order for a run, and has its process propose. */
@Component
class OpeningRuns {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final RunProcesses processes;
    private final RunDates dates;
    private final Clock clock;

    OpeningRuns(JdbcClient jdbc, Runs runs, RunProcesses processes, RunDates dates, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.processes = processes;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Opens a run; when this returns it is proposed, and where nobody has to approve it goes on by itself after commit.
     * Proposals of the same creditors that nobody approved are cancelled: this one replaces them.
     *
     * @param granted creditors that the actor may dun; null: no matter which
     * @return id of the run
     * @throws InvalidInput when for every creditor the date is in the future or no business day
     * @throws RunRefused when an earlier run of each creditor, or for some of them, is in the way
     */
    @Transactional
    long open(RunOrder order, String actor, Long[] granted) {
        var hindrances = new ArrayList<RunDates.Hindrance>();
        var open = new ArrayList<RunCreditor>();
        for (var creditor : creditors(order, granted)) {
            dates.hindrance(creditor, order).ifPresentOrElse(hindrances::add, () -> open.add(creditor));
        }
        if (open.isEmpty()) {
            throw RunDates.Hindrance.refusal(hindrances);
        }
        var ids = open.stream().map(RunCreditor::id).toList();
        var run = runs.saveAndFlush(new DunningRun(
                order,
                ids,
                RunDates.Hindrance.text(hindrances),
                order.creditor() == null ? null : ids.get(0),
                actor,
                clock.instant()));
        if (!order.dryRun()) {
            replaceProposals(run, actor, granted);
        }
        processes.start(run.id());
        return run.id();
    }

    private List<RunCreditor> creditors(RunOrder order, Long[] granted) {
        var locked = jdbc.sql(
                        """
                        select id from creditor where (:code::text is null or code = :code) and (:every or id = any(:granted))
                        order by code for no key update
                        """)
                .param("code", order.creditor())
                .param("every", granted == null)
                .param("granted", granted == null ? new Long[0] : granted)
                .query(Long.class)
                .list();
        // A statement of its own: that of the lock does not see the run that it waited for.
        var found = jdbc.sql(
                        """
                        select c.id, c.code, c.zone, c.calendar,
                          (select max(r.run_date) from dunning_run r where c.id = any(r.creditor_ids)
                             and r.state in ('APPROVED', 'RUNNING', 'COMPLETED')) as last_run_on,
                          exists (select 1 from dunning_run r where c.id = any(r.creditor_ids)
                             and r.scheduled and r.run_date = :date) as scheduled_today
                        from creditor c where c.id = any(:ids) order by c.code
                        """)
                .param("ids", locked.toArray(Long[]::new))
                .param("date", order.runDate())
                .query(RunCreditor.class)
                .list();
        if (found.isEmpty()) {
            throw order.creditor() == null
                    ? new RunRefused(say("run.none"))
                    : new InvalidInput("creditor", say("creditor.unknown", order.creditor()));
        }
        return found;
    }

    private void replaceProposals(DunningRun replacing, String actor, Long[] granted) {
        jdbc
                .sql(
                        """
                        select id from dunning_run where state = 'PROPOSED' and not dry_run and id <> :id
                          and creditor_ids && :creditors order by id
                        """)
                .param("id", replacing.id())
                .param("creditors", replacing.creditorIds().toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(id -> runs.findLocked(id).orElseThrow())
                .forEach(old -> {
                    refuseForeign(old, granted);
                    old.cancel(actor, "Replaced by run " + replacing.id());
                    processes.decided(old.processInstanceId(), false, actor);
                });
    }

    /** A proposal that covers creditors of others is not theirs to lose. */
    private static void refuseForeign(DunningRun old, Long[] granted) {
        if (granted != null && !Set.of(granted).containsAll(old.creditorIds())) {
            throw new RunRefused(say("run.foreign", old.id()));
        }
    }

    /** A creditor as far as opening a run looks at it. */
    record RunCreditor(
            long id, String code, String zone, String calendar, LocalDate lastRunOn, boolean scheduledToday) {}
}
