package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Channel;
import io.dunflow.ledger.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** One line of a run, opened, closed and changed in its place on the run's page. */
@Controller
@RequestMapping("/runs/{run}/lines/{line}")
class LinesPage {

    private final LineViews lines;
    private final RunViews runs;
    private final EditingLines editing;

    LinesPage(LineViews lines, RunViews runs, EditingLines editing) {
        this.lines = lines;
        this.runs = runs;
        this.editing = editing;
    }

    @GetMapping
    String show(
            @PathVariable long run,
            @PathVariable long line,
            @RequestParam(defaultValue = "true") boolean open,
            Authentication user,
            Model model) {
        var view = runs.run(run);
        var shown = lines.one(run, line);
        boolean leftOut = "LEFT_OUT_BY_PERSON".equals(shown.line().reason());
        model.addAttribute("run", view);
        model.addAttribute("leftOut", leftOut);
        model.addAttribute("x", shown);
        model.addAttribute("open", open);
        model.addAttribute("channels", Channel.values());
        model.addAttribute(
                "editable",
                view.state() == RunState.PROPOSED
                        && (shown.line().state() == LineState.PROPOSED || leftOut)
                        && Approvers.of(user) != Approval.NONE);
        return "dunning/line :: line";
    }

    /** The script of the page is told that the totals are others now. */
    @PostMapping
    String change(
            @PathVariable long run,
            @PathVariable long line,
            @RequestParam(required = false) String change,
            @RequestParam(required = false) Integer level,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate holdUntil,
            @RequestParam(required = false) String reason,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        editing.edit(run, line, order(change, level, channel, holdUntil, reason), user.getName());
        response.setHeader("HX-Trigger", "line-changed");
        return show(run, line, true, user, model);
    }

    private static LineChange order(String change, Integer level, String channel, LocalDate until, String reason) {
        return switch (change == null ? "" : change) {
            case "leaveOut" -> new LineChange(true, null, null, null, null, reason);
            case "takeBack" -> new LineChange(false, null, null, null, null, reason);
            case "level" -> new LineChange(null, level, null, null, null, reason);
            case "channel" -> new LineChange(null, null, channel, null, null, reason);
            case "hold" -> new LineChange(null, null, null, true, until, reason);
            default -> throw new InvalidInput("change", say("change.missing"));
        };
    }
}
