package io.dunflow.resolution.deferral;

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

/** Takes and answers the deferrals that a person enters on an account's page. */
@Controller
@Once
@RequestMapping("/deferrals")
class DeferralsPage {

    private final Deferring deferring;
    private final AnsweringDeferrals answering;

    DeferralsPage(Deferring deferring, AnsweringDeferrals answering) {
        this.deferring = deferring;
        this.answering = answering;
    }

    @PostMapping
    String defer(
            @RequestParam long account,
            @RequestParam(required = false) Long item,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var order = new DeferralOrder(account, item == null ? null : List.of(item), until, reason);
        deferring.defer(order, user.getName());
        return done(account, after);
    }

    /** What somebody says to a deferral: approve, refuse or withdraw. */
    @PostMapping("/{id}/{answer:approve|refuse|withdraw}")
    String answer(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        switch (answer) {
            case "approve" -> answering.approve(id, user.getName());
            case "refuse" -> answering.refuse(id, reason, user.getName());
            default -> answering.withdraw(id, reason, user.getName());
        }
        return done(account, after);
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "deferral.kept");
        return "redirect:/accounts/" + account;
    }
}
