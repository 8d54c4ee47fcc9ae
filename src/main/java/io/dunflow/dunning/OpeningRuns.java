package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final CreditorDays days;
    private final Clock clock;

    OpeningRuns(
            JdbcClient jdbc,
            Runs runs,
            RunProcesses processes,
            BusinessDays businessDays,
            CreditorDays days,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.processes = processes;
        this.businessDays = businessDays;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Opens a run; when this returns it is proposed, and where nobody has to approve it goes on by itself after commit.
     * Proposals of the same creditors that nobody approved are cancelled: this one replaces them.
     *
     * @param granted creditors that the actor may dun; null: no matter which
     * @return id of the run
     * @throws RunRefused when for no creditor the date is a business day, not in the future and not before the last run
     */
    @Transactional
    long open(RunOrder order, String actor, Long[] granted) {
        Map<RunCreditor, String> refusals = new LinkedHashMap<>();
        var open = new ArrayList<RunCreditor>();
        for (var creditor : creditors(order, granted)) {
            refusal(creditor, order)
                    .ifPresentOrElse(reason -> refusals.put(creditor, reason), () -> open.add(creditor));
        }
        var leftOut = refusals.entrySet().stream()
                .map(refused -> refused.getKey().code() + ": " + refused.getValue())
                .collect(Collectors.joining("; "));
        if (open.isEmpty()) {
            throw new RunRefused(leftOut);
        }
        var ids = open.stream().map(RunCreditor::id).toList();
        var run = runs.saveAndFlush(new DunningRun(
                order, ids, leftOut, order.creditor() == null ? null : ids.get(0), actor, clock.instant()));
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
            throw new RunRefused(
                    order.creditor() == null
                            ? "There is no creditor yet that is granted to you: import open items or create one"
                            : "There is no creditor " + order.creditor());
        }
        return found;
    }

    private Optional<String> refusal(RunCreditor creditor, RunOrder order) {
        var runDate = order.runDate();
        var today = days.today(creditor.zone());
        if (runDate.isAfter(today)) {
            return Optional.of(
                    "run date " + runDate + " is in the future, today is " + today + " in " + creditor.zone());
        }
        if (creditor.lastRunOn() != null && runDate.isBefore(creditor.lastRunOn())) {
            return Optional.of(
                    "run date " + runDate + " is before the last executed run (" + creditor.lastRunOn() + ")");
        }
        if (order.scheduled() && creditor.scheduledToday()) {
            return Optional.of("the calendar's run of " + runDate + " was made already");
        }
        if (!businessDays.isBusinessDay(creditor.calendar(), runDate)) {
            return Optional.of(
                    runDate + " is not a business day, what is due then goes out in the next business day's run");
        }
        return Optional.empty();
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
            throw new RunRefused("Run " + old.id() + " is proposed for these creditors and for others that are not"
                    + " granted to you: it has to be approved or cancelled first");
        }
    }

    /** A creditor as far as opening a run looks at it. */
    record RunCreditor(
            long id, String code, String zone, String calendar, LocalDate lastRunOn, boolean scheduledToday) {}
}
