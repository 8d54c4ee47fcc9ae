package io.dunflow.dunning;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves items to a collector. A reminder case all of whose items escalate becomes the escalation; otherwise they split
 * off into a case of their own, or join the escalation that the account already has (domain rule 2.1).
 */
@Component
class Escalating {

    private final LiveCases cases;
    private final CaseEvents events;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher grown;
    private final JdbcClient jdbc;

    Escalating(
            LiveCases cases,
            CaseEvents events,
            CaseProcesses processes,
            ApplicationEventPublisher grown,
            JdbcClient jdbc) {
        this.grown = grown;
        this.cases = cases;
        this.events = events;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    void escalate(LineInHand line) {
        var items = escalatingItems(line.id());
        var running = cases.of(line.accountId(), Stage.ESCALATION, line.shadow());
        var reminder = cases.of(line.accountId(), Stage.REMINDER, line.shadow());
        if (running.isPresent()) {
            join(running.get().id(), items, line);
            reminder.ifPresent(this::closeWhenEmpty);
        } else if (reminder.isPresent()
                && items.containsAll(cases.itemsOf(reminder.get().id()))) {
            become(reminder.get(), items, line);
        } else {
            split(reminder.map(LiveCases.LiveCase::id).orElse(null), items, line);
        }
    }

    /**
     * The same for a line retried inside its own reminder case: what the case itself has to do next. A case that all
     * items left is closed by the next sweep: its process is at work here and cannot be ended from inside.
     */
    Step escalateInPlace(LineInHand line) {
        var items = escalatingItems(line.id());
        var own = cases.of(line.accountId(), Stage.REMINDER, line.shadow()).orElseThrow();
        var running = cases.of(line.accountId(), Stage.ESCALATION, line.shadow());
        if (running.isPresent()) {
            join(running.get().id(), items, line);
            return Step.WAIT;
        }
        if (items.containsAll(cases.itemsOf(own.id()))) {
            cases.move(items, own.id(), line.shadow(), "JOINED");
            cases.moveTo(own.id(), Stage.ESCALATION);
            events.record(own.id(), "ESCALATED", "run " + line.runId());
            return Step.ESCALATE;
        }
        split(own.id(), items, line);
        return Step.WAIT;
    }

    private void join(long escalation, List<Long> items, LineInHand line) {
        cases.move(items, escalation, line.shadow(), "JOINED");
        assign(line, escalation);
        events.record(escalation, "JOINED", "run " + line.runId());
        if (!line.shadow()) {
            grown.publishEvent(new CaseGrew(line.accountId()));
        }
    }

    private void become(LiveCases.LiveCase reminder, List<Long> items, LineInHand line) {
        cases.move(items, reminder.id(), line.shadow(), "JOINED");
        cases.moveTo(reminder.id(), Stage.ESCALATION);
        assign(line, reminder.id());
        events.record(reminder.id(), "ESCALATED", "run " + line.runId());
        if (!line.shadow()) {
            processes.wake(reminder.processInstanceId(), Step.ESCALATE, line.id());
        }
    }

    private void split(Long from, List<Long> items, LineInHand line) {
        long escalation = cases.open(line.accountId(), Stage.ESCALATION, line.shadow(), from, items);
        cases.move(items, escalation, line.shadow(), from == null ? "OPENED" : "SPLIT");
        assign(line, escalation);
        events.record(escalation, from == null ? "ESCALATED" : "SPLIT", "run " + line.runId());
        if (!line.shadow()) {
            var process = processes.start(escalation);
            cases.runAs(Map.of(escalation, process));
            processes.wake(process, Step.ESCALATE, line.id());
        }
    }

    private void closeWhenEmpty(LiveCases.LiveCase reminder) {
        if (cases.itemsOf(reminder.id()).isEmpty()) {
            if (reminder.processInstanceId() == null) {
                cases.close(reminder.id(), "ALL_ESCALATED");
            } else {
                processes.settled(reminder.processInstanceId());
            }
        }
    }

    private List<Long> escalatingItems(long lineId) {
        return jdbc.sql(
                        "select item_id from run_line_item where line_id = :line and action = 'ESCALATE' order by item_id")
                .param("line", lineId)
                .query(Long.class)
                .list();
    }

    private void assign(LineInHand line, long caseId) {
        jdbc.sql("update run_line set case_id = :case where id = :line")
                .param("case", caseId)
                .param("line", line.id())
                .update();
    }
}
