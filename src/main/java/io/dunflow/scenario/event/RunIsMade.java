package io.dunflow.scenario.event;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.dunning.EditingLines;
import io.dunflow.dunning.LineChange;
import io.dunflow.dunning.LineFilter;
import io.dunflow.dunning.LineViews;
import io.dunflow.dunning.OrderingRuns;
import io.dunflow.dunning.RunState;
import io.dunflow.dunning.RunViews;
import io.dunflow.ledger.Account;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code run}: proposed, changed and approved by people where needed, executed, sent. */
@Component
@ConditionalOnProperty("dunflow.stage")
class RunIsMade implements EventKind {

    private static final LineFilter ALL = new LineFilter(null, null, 0, 10_000);

    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final EditingLines editing;
    private final RunViews runs;
    private final LineViews lines;
    private final AccountsElsewhere elsewhere;

    RunIsMade(
            OrderingRuns ordering,
            DecidingRuns deciding,
            EditingLines editing,
            RunViews runs,
            LineViews lines,
            AccountsElsewhere elsewhere) {
        this.ordering = ordering;
        this.deciding = deciding;
        this.editing = editing;
        this.runs = runs;
        this.lines = lines;
        this.elsewhere = elsewhere;
    }

    @Override
    public String word() {
        return "run";
    }

    @Override
    public void happen(Part what, Scene scene) {
        elsewhere.whileAsking(what.word("approval", Approval.class), () -> make(what, scene));
    }

    private void make(Part what, Scene scene) {
        long run = order(what, scene);
        for (var edit : what.get("edit").all()) {
            edit(run, edit, scene);
        }
        if (what.flag("approve", true) && !what.flag("dry", false) && waits(run)) {
            deciding.approve(run, what.text("approved-by").orElse("lead"), Approval.LEAD);
        }
    }

    private long order(Part what, Scene scene) {
        return ordering.order(
                what.date("date").orElse(scene.today()),
                what.text("creditor").orElse(null),
                what.flag("dry", false),
                what.text("by").orElse("finance"));
    }

    private boolean waits(long run) {
        var view = runs.run(run);
        return view.state() == RunState.PROPOSED && !"NONE".equals(view.approval());
    }

    private void edit(long run, Part edit, Scene scene) {
        var account = scene.account(edit);
        editing.edit(
                run,
                line(run, account, edit),
                new LineChange(
                        edit.has("leave-out") ? edit.flag("leave-out", false) : null,
                        edit.count("level").orElse(null),
                        edit.text("channel").orElse(null),
                        edit.flag("hold", false),
                        edit.date("until").orElse(null),
                        edit.text("reason").orElse("As the scenario says")),
                "lead");
    }

    private long line(long run, Account account, Part edit) {
        return lines.of(run, ALL).stream()
                .map(line -> line.line())
                .filter(line -> line.accountId() == account.id())
                .findFirst()
                .orElseThrow(() -> edit.refused("the run proposes nothing for this account"))
                .id();
    }
}
