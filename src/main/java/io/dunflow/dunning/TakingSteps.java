package io.dunflow.dunning;

import static java.util.stream.Collectors.partitioningBy;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.ledger.AccountLocks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a run's lines: each account under its lock, each line once, nothing without its ground. */
@Component
public class TakingSteps {

    private final TakenLines lines;
    private final LiveCases cases;
    private final Escalating escalating;
    private final Offering offering;
    private final SendingNotices notices;
    private final CaseProcesses processes;
    private final CallPermission calls;
    private final AccountLocks locks;

    TakingSteps(
            TakenLines lines,
            LiveCases cases,
            Escalating escalating,
            Offering offering,
            SendingNotices notices,
            CaseProcesses processes,
            CallPermission calls,
            AccountLocks locks) {
        this.lines = lines;
        this.cases = cases;
        this.escalating = escalating;
        this.offering = offering;
        this.notices = notices;
        this.processes = processes;
        this.calls = calls;
        this.locks = locks;
    }

    /** Takes the steps of approved lines. One that fails undoes them all: the caller divides and tries again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<Long> lineIds) {
        var grounded = grounded(lines.claim(lineIds, LineState.APPROVED));
        notices.together(() -> calls.together(escalating(grounded), () -> act(grounded)));
    }

    private static List<Long> escalating(List<LineInHand> grounded) {
        return grounded.stream()
                .filter(line -> line.step() == Step.ESCALATE)
                .map(LineInHand::accountId)
                .toList();
    }

    private void act(List<LineInHand> grounded) {
        var ofCases = new ArrayList<LineInHand>();
        for (var line : grounded) {
            if (line.step() == Step.ESCALATE) {
                escalating.escalate(line);
            } else if (line.step() == Step.OFFER_PLAN) {
                offer(line);
            } else if (line.preDue()) {
                notices.send(line.id());
            } else {
                ofCases.add(line);
            }
        }
        remind(ofCases);
    }

    private void offer(LineInHand line) {
        if (!offering.offer(line)) {
            lines.leaveOut(line.id(), "PLAN_IMPOSSIBLE");
        }
    }

    /**
     * Takes the step of one line that failed before, inside its case.
     *
     * @return what the case does now: REMIND, ESCALATE, or WAIT when the line lost its ground or was taken already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step retry(long lineId) {
        var grounded = grounded(lines.claim(List.of(lineId), LineState.FAILED));
        if (grounded.isEmpty()) {
            return Step.WAIT;
        }
        var line = grounded.get(0);
        cases.joinActedOn(List.of(lineId));
        cases.assign(List.of(lineId));
        if (line.step() == Step.OFFER_PLAN) {
            offer(line);
            return Step.WAIT;
        }
        return line.step() == Step.ESCALATE ? escalating.escalateInPlace(line) : line.step();
    }

    /**
     * Sets aside a line whose step failed, for its own case to retry alone. A reminder before the due date and a step of
     * shadow mode have no process: the next run decides them anew.
     *
     * @param failure what went wrong, for the proposal's page
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(long lineId, String failure) {
        var line = lines.fail(lineId, failure).filter(failed -> !failed.preDue() && !failed.shadow());
        if (line.isEmpty()) {
            return;
        }
        locks.take(line.get().accountId());
        cases.openMissing(List.of(lineId));
        cases.joinActedOn(List.of(lineId));
        cases.assign(List.of(lineId)).forEach(assigned -> {
            var process =
                    assigned.processInstanceId() == null ? start(assigned.caseId()) : assigned.processInstanceId();
            processes.retryAlone(process, lineId);
        });
    }

    private List<LineInHand> grounded(List<LineInHand> claimed) {
        locks.take(claimed.stream().map(LineInHand::accountId).toList());
        var lost = lines.leaveOutGroundless(claimed.stream().map(LineInHand::id).toList());
        return claimed.stream().filter(line -> !lost.contains(line.id())).toList();
    }

    private void remind(List<LineInHand> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        Map<Long, LineInHand> byId = claimed.stream().collect(Collectors.toMap(LineInHand::id, Function.identity()));
        cases.openMissing(byId.keySet());
        cases.joinActedOn(byId.keySet());
        var assigned = cases.assign(byId.keySet());
        processes.expect(assigned.stream()
                .map(LiveCases.CaseOfLine::processInstanceId)
                .filter(Objects::nonNull)
                .toList());
        var shadow = assigned.stream()
                .collect(partitioningBy(line -> byId.get(line.lineId()).shadow()));
        shadow.get(true).forEach(line -> notices.send(line.lineId()));
        wake(shadow.get(false));
    }

    private void wake(List<LiveCases.CaseOfLine> assigned) {
        var started = new LinkedHashMap<Long, String>();
        for (var line : assigned) {
            if (line.processInstanceId() == null) {
                started.put(line.caseId(), processes.start(line.caseId()));
            }
        }
        cases.runAs(started);
        for (var line : assigned) {
            var process = started.getOrDefault(line.caseId(), line.processInstanceId());
            processes.wake(process, Step.REMIND, line.lineId());
        }
    }

    private String start(long caseId) {
        var process = processes.start(caseId);
        cases.runAs(Map.of(caseId, process));
        return process;
    }
}
