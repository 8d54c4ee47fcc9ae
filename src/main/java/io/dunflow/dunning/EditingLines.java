package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.policy.Decisions;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an approver change a proposal: less than proposed, never more, each change with its reason. */
@Component
public class EditingLines {

    private final Runs runs;
    private final PlacingHolds holds;
    private final Repetitions repetitions;
    private final UsableChannels channels;
    private final RunApproval approval;
    private final RunProcesses processes;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final RunAccess access;
    private final TemplateOfLevel templates;
    private final LineEdits edits;
    private final ChargingAgain charging;
    private final ApplicationEventPublisher events;

    EditingLines(
            Runs runs,
            PlacingHolds holds,
            Repetitions repetitions,
            UsableChannels channels,
            RunApproval approval,
            RunProcesses processes,
            Decisions decisions,
            JdbcClient jdbc,
            RunAccess access,
            TemplateOfLevel templates,
            LineEdits edits,
            ChargingAgain charging,
            ApplicationEventPublisher events) {
        this.events = events;
        this.access = access;
        this.templates = templates;
        this.edits = edits;
        this.charging = charging;
        this.runs = runs;
        this.channels = channels;
        this.approval = approval;
        this.processes = processes;
        this.decisions = decisions;
        this.holds = holds;
        this.repetitions = repetitions;
        this.jdbc = jdbc;
    }

    /**
     * Changes one line, and asks the approval table again: the approval is always for the lines as they stand.
     *
     * @throws InvalidInput when the reason is missing or the change is not possible
     * @throws RunRefused when the run or the line is no longer a proposal
     */
    @Transactional
    public void edit(long runId, long lineId, LineChange change, String actor) {
        access.demand(runId);
        var run = runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
        run.refuseUnless(RunState.PROPOSED, "changed");
        Reason.demand(change.reason());
        var line = line(runId, lineId);
        if (Boolean.FALSE.equals(change.leaveOut())) {
            takeBack(line);
        } else if (!line.state().equals("PROPOSED")) {
            throw new RunRefused(say("line.state", lineId, word("lineState", line.state())));
        }
        if (change.level() != null) {
            lower(line, change.level());
        }
        if (change.channel() != null) {
            switchTo(line, change.channel());
        }
        if (change.level() != null || change.channel() != null) {
            charging.charge(lineId);
        }
        if (Boolean.TRUE.equals(change.hold())) {
            hold(line, change, actor);
        } else if (Boolean.TRUE.equals(change.leaveOut())) {
            leaveOut(line, "LEFT_OUT_BY_PERSON");
        }
        jdbc.sql("update run_line set edited_by = :by, edit_reason = :reason where id = :id")
                .param("by", actor)
                .param("reason", change.reason())
                .param("id", lineId)
                .update();
        edits.add(lineId, change, actor);
        askAgainWhoApproves(run);
        events.publishEvent(new ProposalEdited(runId));
    }

    /** A run that needs nobody any more does not go on by itself: who changes it also ends it. */
    private void askAgainWhoApproves(DunningRun run) {
        var needed = approval.of(run, decisions.open());
        if (run.needs(needed.approval(), needed.reason())) {
            runs.saveAndFlush(run);
            processes.needs(run.processInstanceId(), needed.approval());
        }
    }

    private void lower(Line line, int level) {
        if (!"DUNNING".equals(line.purpose()) || level < 1 || level > line.level()) {
            throw new InvalidInput("level", say("line.level", line.id(), line.level(), level));
        }
        jdbc.sql(
                        """
                        update run_line_item set level = :level, repetition = 0
                        where line_id = :line and action = 'CLAIM' and level > :level
                        """)
                .param("level", level)
                .param("line", line.id())
                .update();
        repetitions.number(List.of(line.id()));
        jdbc.sql("update run_line set level = :level, template = :template where id = :line")
                .param("level", level)
                .param("template", templates.at(line.id(), level))
                .param("line", line.id())
                .update();
    }

    private void switchTo(Line line, String channel) {
        if (!List.of("DUNNING", "PRE_DUE").contains(String.valueOf(line.purpose()))
                || Arrays.stream(Channel.values())
                        .noneMatch(known -> known.name().equals(channel))) {
            throw new InvalidInput("channel", say("channel.unknown", Arrays.toString(Channel.values()), channel));
        }
        channels.whyNot(
                        Channel.valueOf(channel),
                        Purpose.valueOf(line.purpose()),
                        line.creditorId(),
                        line.accountId(),
                        claimed(line))
                .ifPresent(reason -> {
                    throw new InvalidInput("channel", reason);
                });
        jdbc.sql("update run_line set channel = :channel where id = :line")
                .param("channel", channel)
                .param("line", line.id())
                .update();
    }

    private List<Long> claimed(Line line) {
        return jdbc.sql("select item_id from run_line_item where line_id = ? and action <> 'LIST'")
                .param(line.id())
                .query(Long.class)
                .list();
    }

    private void hold(Line line, LineChange change, String actor) {
        holds.place(
                new HoldOrder(null, line.accountId(), null, change.reason(), actor, null, change.holdUntil()), actor);
        leaveOut(line, "HOLD");
    }

    /** What a person left out is proposed again as it was; what the policy or a hold left out stays out. */
    private void takeBack(Line line) {
        int back = jdbc.sql(
                        """
                        update run_line set state = 'PROPOSED', reason = reason_before, reason_before = null
                        where id = :line and state = 'LEFT_OUT' and reason = 'LEFT_OUT_BY_PERSON'
                        """)
                .param("line", line.id())
                .update();
        if (back == 0) {
            throw new RunRefused(say("line.notLeftOut", line.id()));
        }
    }

    private void leaveOut(Line line, String reason) {
        jdbc.sql("update run_line set state = 'LEFT_OUT', reason_before = reason, reason = :reason where id = :line")
                .param("reason", reason)
                .param("line", line.id())
                .update();
    }

    private Line line(long runId, long lineId) {
        return jdbc.sql(
                        "select id, account_id, creditor_id, state, purpose, level from run_line where run_id = :run and id = :line")
                .param("run", runId)
                .param("line", lineId)
                .query(Line.class)
                .optional()
                .orElseThrow(() -> new UnknownRun(runId, lineId));
    }

    /** A line as far as a change looks at it. */
    record Line(long id, long accountId, long creditorId, String state, String purpose, int level) {}
}
