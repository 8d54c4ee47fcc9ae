package io.dunflow.legal;

import io.dunflow.ledger.Once;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person says about limitation on an account's page. */
@Controller
@Once
@RequestMapping("/limitations")
class LimitationsPage {

    private final RecordingGrounds recording;

    LimitationsPage(RecordingGrounds recording) {
        this.recording = recording;
    }

    @PostMapping("/grounds")
    String record(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) GroundKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var order = new GroundOrder(account, item == null ? null : List.of(item), kind, from, null, reason);
        recording.record(order, user.getName());
        return done(account, after);
    }

    @PostMapping("/grounds/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        recording.end(id, on, reason, user.getName());
        return done(account, after);
    }

    @PostMapping("/grounds/{id}/wrong")
    String wrong(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        recording.wrong(id, reason, user.getName());
        return done(account, after);
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "settlement.kept");
        return "redirect:/accounts/" + account;
    }
}
