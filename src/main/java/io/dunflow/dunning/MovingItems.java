package io.dunflow.dunning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits items off into the case of a plan or placement and brings them back to the case of the stage they came from (domain rule
 * 2.1). A case that all items left is closed after the commit. The caller holds the account's lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovingItems {

    private final LiveCases cases;
    private final CaseItems caseItems;
    private final CaseEvents events;
    private final CaseProcesses processes;
    private final JdbcClient jdbc;

    MovingItems(LiveCases cases, CaseItems caseItems, CaseEvents events, CaseProcesses processes, JdbcClient jdbc) {
        this.cases = cases;
        this.caseItems = caseItems;
        this.events = events;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * Opens a PLAN case of these items; its process is started by {@link #begin(long)}.
     *
     * @param why in a few words, such as {@code plan 7}
     * @return id of the case
     */
    public long splitOff(long accountId, Collection<Long> items, String why) {
        return splitOff(accountId, items, Stage.PLAN, why);
    }

    /** The same for a case of another stage, such as AGENCY. */
    public long splitOff(long accountId, Collection<Long> items, Stage stage, String why) {
        var from = caseItems.caseOfMost(items);
        var id = cases.open(accountId, stage, false, from, items);
        join(id, items, why);
        return id;
    }

    /** Starts the process of a case that was split off. */
    public void begin(long caseId) {
        begin(caseId, Stage.PLAN);
    }

    /** The same for a case of another stage. */
    public void begin(long caseId, Stage stage) {
        cases.runAs(Map.of(caseId, processes.startMoved(caseId, stage)));
    }

    /** Moves items into a split off case that lives, out of whichever they are in. */
    public void join(long caseId, Collection<Long> items, String why) {
        caseItems.leavers(items).forEach(left -> events.record(left, "SPLIT", why));
        caseItems.split(items, caseId);
        events.record(caseId, "SPLIT", why);
    }

    /** Brings what is open of a split off case back to the stage it came from; of what was in no case, what is overdue by
     * now joins the reminders. */
    public void back(long caseId, String why) {
        back(caseId, null, why);
        caseItems.leave(caseId);
    }

    /** The same, but what is settled stays, and the case ends as settled; nothing is recorded when nothing is open. */
    public void backOpen(long caseId, String why) {
        var open = Stream.of(Stage.REMINDER, Stage.ESCALATION)
                .flatMap(stage -> caseItems.cameFrom(caseId, stage).stream())
                .toList();
        if (!open.isEmpty()) {
            back(caseId, open, why);
        }
    }

    /** The same for some of its items; the others stay. */
    public void back(long caseId, Collection<Long> some, String why) {
        var account = jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        for (var stage : List.of(Stage.REMINDER, Stage.ESCALATION)) {
            var items = caseItems.cameFrom(caseId, stage).stream()
                    .filter(item -> some == null || some.contains(item))
                    .toList();
            if (!items.isEmpty()) {
                back(account, stage, caseId, items, why);
            }
        }
        events.record(caseId, "RETURNED", why);
    }

    /** Brings those of the items that are escalated back to reminders, because it was not right to escalate them. */
    public void fromEscalation(long accountId, Collection<Long> items, String why) {
        cases.of(accountId, Stage.ESCALATION, false).ifPresent(escalated -> {
            var there = cases.itemsOf(escalated.id()).stream()
                    .filter(items::contains)
                    .toList();
            if (!there.isEmpty()) {
                events.record(escalated.id(), "RETURNED", why);
                back(accountId, Stage.REMINDER, escalated.id(), there, why);
            }
        });
    }

    private void back(long accountId, Stage stage, long caseId, List<Long> items, String why) {
        var running = cases.of(accountId, stage, false);
        var to =
                running.map(LiveCases.LiveCase::id).orElseGet(() -> cases.open(accountId, stage, false, caseId, items));
        cases.move(items, to, false, "RETURNED");
        events.record(to, "RETURNED", why);
        if (running.isEmpty()) {
            var process = processes.start(to);
            cases.runAs(Map.of(to, process));
            if (stage == Stage.ESCALATION) {
                processes.wake(process, Step.ESCALATE);
            }
        }
    }
}
