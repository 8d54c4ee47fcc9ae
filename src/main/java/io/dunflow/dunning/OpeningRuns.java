package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses the order for a run, and has its process propose. */
@Component
class OpeningRuns {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final RunProcesses processes;
    private final BusinessDays businessDays;
    private final Clock clock;

    OpeningRuns(JdbcClient jdbc, Runs runs, RunProcesses processes, BusinessDays businessDays, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.processes = processes;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /**
     * Opens a run; when this returns it is proposed, and where nobody has to approve it goes on by itself after commit.
     * Proposals of the same creditors that nobody approved are cancelled: this one replaces them.
     *
     * @return id of the run
     * @throws RunRefused when the date is in the future, before the last executed run, or no business day
     */
    @Transactional
    long open(RunOrder order, String actor) {
        var creditors = creditors(order);
        creditors.forEach(creditor -> refuseFuture(creditor, order.runDate()));
        creditors.forEach(creditor -> refusePast(creditor, order.runDate()));
        var open = creditors.stream()
                .filter(creditor -> businessDays.isBusinessDay(creditor.calendar(), order.runDate()))
                .toList();
        if (open.isEmpty()) {
            throw new RunRefused(order.runDate() + " is not a business day of "
                    + (order.creditor() == null ? "any creditor" : order.creditor())
                    + ": what is due then goes out in the next business day's run");
        }
        var ids = open.stream().map(RunCreditor::id).toList();
        var run = runs.save(
                new DunningRun(order, ids, order.creditor() == null ? null : ids.get(0), actor, clock.instant()));
        if (!order.dryRun()) {
            replaceProposals(run, actor);
        }
        processes.start(run.id());
        return run.id();
    }

    private List<RunCreditor> creditors(RunOrder order) {
        var found = jdbc.sql(
                        """
                        select c.id, c.code, c.zone, c.calendar,
                          (select max(r.run_date) from dunning_run r where c.id = any(r.creditor_ids)
                             and r.state in ('APPROVED', 'RUNNING', 'COMPLETED')) as last_run_on
                        from creditor c
                        where :code::text is null or c.code = :code order by c.code for no key update of c
                        """)
                .param("code", order.creditor())
                .query(RunCreditor.class)
                .list();
        if (found.isEmpty()) {
            throw new RunRefused(
                    order.creditor() == null
                            ? "There is no creditor yet: import open items or create one"
                            : "There is no creditor " + order.creditor());
        }
        return found;
    }

    private void refuseFuture(RunCreditor creditor, LocalDate runDate) {
        var today = LocalDate.now(clock.withZone(ZoneId.of(creditor.zone())));
        if (runDate.isAfter(today)) {
            throw new RunRefused("Run date " + runDate + " is in the future: today is " + today + " for creditor "
                    + creditor.code() + " (" + creditor.zone() + ")");
        }
    }

    private static void refusePast(RunCreditor creditor, LocalDate runDate) {
        if (creditor.lastRunOn() != null && runDate.isBefore(creditor.lastRunOn())) {
            throw new RunRefused("Run date " + runDate + " is before the last executed run of creditor "
                    + creditor.code() + " (" + creditor.lastRunOn() + ")");
        }
    }

    private void replaceProposals(DunningRun replacing, String actor) {
        jdbc
                .sql(
                        """
                        select id from dunning_run where state = 'PROPOSED' and not dry_run and id <> :id
                          and creditor_ids && :creditors order by id
                        """)
                .param("id", replacing.id())
                .param("creditors", replacing.creditorIds().toArray(Long[]::new))
                .query(Long.class)
                .stream()
                .map(id -> runs.findLocked(id).orElseThrow())
                .forEach(old -> {
                    old.cancel(actor, "Replaced by run " + replacing.id());
                    processes.decided(old.processInstanceId(), false, actor);
                });
    }

    /** A creditor as far as opening a run looks at it. */
    record RunCreditor(long id, String code, String zone, String calendar, LocalDate lastRunOn) {}
}
