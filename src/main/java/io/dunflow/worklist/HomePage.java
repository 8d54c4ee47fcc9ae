package io.dunflow.worklist;

import io.dunflow.audit.Invariants;
import io.dunflow.dunning.RunViews;
import io.dunflow.intake.Imports;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.platform.Me;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows each role its next thing. */
@Controller
class HomePage {

    private static final int TOP = 5;

    private final TaskBoard tasks;
    private final DeployedModels models;
    private final OpenMatters matters;
    private final StoppedAccounts stopped;
    private final RunViews runs;
    private final Imports imports;
    private final Invariants invariants;
    private final boolean clockMoves;
    private final GrantedCreditors granted;

    HomePage(
            TaskBoard tasks,
            DeployedModels models,
            OpenMatters matters,
            StoppedAccounts stopped,
            RunViews runs,
            Imports imports,
            Invariants invariants,
            @Value("${dunflow.clock.movable:false}") boolean clockMoves,
            GrantedCreditors granted) {
        this.granted = granted;
        this.tasks = tasks;
        this.models = models;
        this.matters = matters;
        this.stopped = stopped;
        this.runs = runs;
        this.imports = imports;
        this.invariants = invariants;
        this.clockMoves = clockMoves;
    }

    @GetMapping("/")
    String show(@ModelAttribute("me") Me me, Model page) {
        page.addAttribute("name", tasks.nameOf(me.name()));
        page.addAttribute("clockMoves", clockMoves);
        page.addAttribute("book", matters.book());
        if (me.is("COLLECTOR", "LEAD", "ADMIN")) {
            var calls = tasks.calls(me.name(), TOP);
            page.addAttribute("calls", calls);
            page.addAttribute(
                    "overdue",
                    matters.overdue(
                            calls.top().stream().map(TaskBoard.Call::account).toList()));
        }
        page.addAttribute("otherTasks", tasks.others(me.name(), groups(me)));
        if (me.is("FINANCE", "LEAD", "ADMIN")) {
            page.addAttribute("approvals", matters.runsToApprove());
            page.addAttribute("failed", matters.failedLines(TOP));
        }
        if (me.is("CREDIT")) {
            var newest = stopped.newest(2 * TOP);
            page.addAttribute("stopped", newest);
            page.addAttribute(
                    "overdue",
                    matters.overdue(newest.top().stream()
                            .map(StoppedAccounts.Account::account)
                            .toList()));
        }
        if (me.is("FINANCE", "ADMIN")) {
            page.addAttribute("imports", imports.newest(Long.MAX_VALUE, TOP));
        }
        if (me.is("FINANCE", "LEAD", "AUDITOR", "ADMIN")) {
            page.addAttribute("runs", runs.latest(TOP));
        }
        if (me.is("DESIGNER", "ADMIN")) {
            page.addAttribute("models", models.latest());
        }
        if (me.is("AUDITOR", "ADMIN") && granted.all()) {
            page.addAttribute("invariants", invariants.check());
        }
        return "worklist/home";
    }

    private static List<String> groups(Me me) {
        return me.roles().stream().map(role -> role.toLowerCase(Locale.ROOT)).toList();
    }
}
