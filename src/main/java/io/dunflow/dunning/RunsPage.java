package io.dunflow.dunning;

import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.GrantedCreditors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which runs are ordered, looked at and decided. */
@Controller
@RequestMapping("/runs")
class RunsPage {

    private static final int LATEST = 50;
    private static final int LINES = 50;

    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final RunViews runs;
    private final LineViews lines;
    private final Creditors creditors;
    private final Clock clock;
    private final GrantedCreditors granted;

    RunsPage(
            OrderingRuns ordering,
            DecidingRuns deciding,
            RunViews runs,
            LineViews lines,
            Creditors creditors,
            Clock clock,
            GrantedCreditors granted) {
        this.granted = granted;
        this.ordering = ordering;
        this.deciding = deciding;
        this.runs = runs;
        this.lines = lines;
        this.creditors = creditors;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        var own = creditors.findAllByOrderByCode().stream()
                .filter(creditor -> granted.contain(List.of(creditor.id())))
                .toList();
        var days = own.stream().map(creditor -> creditor.today(clock)).sorted().toList();
        model.addAttribute("runs", runs.latest(LATEST));
        model.addAttribute("creditors", own);
        model.addAttribute("runDate", days.isEmpty() ? null : days.get(0));
        model.addAttribute("latestDate", days.isEmpty() ? null : days.get(days.size() - 1));
        return "dunning/runs";
    }

    @PostMapping
    String order(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate runDate,
            @RequestParam(required = false) String creditor,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Authentication user) {
        var code = creditor == null || creditor.isBlank() ? null : creditor;
        return "redirect:/runs/" + ordering.order(runDate, code, dryRun, user.getName());
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) LineState state,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "0") long after,
            Authentication user,
            Model model) {
        var run = runs.run(id);
        var sought = text == null || text.isBlank() ? null : text.strip();
        var page = lines.of(id, new LineFilter(state, sought, after, LINES + 1));
        var shown = page.size() > LINES ? page.subList(0, LINES) : page;
        model.addAttribute("run", run);
        model.addAttribute("decision", decision(run, user));
        model.addAttribute("lines", shown);
        model.addAttribute(
                "next", page.size() > LINES ? shown.get(LINES - 1).line().id() : null);
        model.addAttribute("state", state);
        model.addAttribute("states", LineState.values());
        model.addAttribute("counts", counts(run));
        model.addAttribute("text", sought);
        model.addAttribute("after", after);
        model.addAttribute("open", false);
        model.addAttribute("editable", false);
        return "dunning/run";
    }

    /** Totals and progress again, for a page whose run goes on or whose lines were changed. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, HttpServletResponse response, Model model) {
        var run = runs.run(id);
        if (run.state() == RunState.COMPLETED) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "dunning/run :: progress";
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, Authentication user) {
        deciding.approve(id, user.getName(), Approvers.of(user));
        return "redirect:/runs/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, @RequestParam(required = false) String reason, Authentication user) {
        deciding.cancel(id, user.getName(), reason);
        return "redirect:/runs/" + id;
    }

    /** How many lines there are in each state. */
    private static Map<LineState, Integer> counts(RunView run) {
        var counts = new EnumMap<LineState, Integer>(LineState.class);
        var waiting = run.state() == RunState.PROPOSED ? LineState.PROPOSED : LineState.APPROVED;
        counts.put(waiting, run.progress().open());
        counts.put(LineState.LEFT_OUT, run.progress().leftOut());
        counts.put(LineState.DONE, run.progress().done());
        counts.put(LineState.LOST_GROUND, run.progress().lostGround());
        counts.put(LineState.FAILED, run.progress().failed());
        return counts;
    }

    /** What this person may do about the proposal. */
    private static RunDecision decision(RunView run, Authentication user) {
        if (run.state() != RunState.PROPOSED || run.dryRun()) {
            return RunDecision.NONE;
        }
        var may = Approvers.of(user);
        if (may == Approval.NONE) {
            return RunDecision.NOT_MINE;
        }
        if (run.approval() != null && may.compareTo(Approval.valueOf(run.approval())) < 0) {
            return RunDecision.TOO_HIGH;
        }
        boolean own =
                user.getName().equals(run.proposedBy()) && !Approval.NONE.name().equals(run.approval());
        return own ? RunDecision.OWN : RunDecision.MAY_APPROVE;
    }
}
