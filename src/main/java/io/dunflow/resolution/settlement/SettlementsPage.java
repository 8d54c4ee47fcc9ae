package io.dunflow.resolution.settlement;

import io.dunflow.ledger.Once;
import io.dunflow.ledger.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes and answers the settlements that a person enters on an account's page. */
@Controller
@Once
@RequestMapping("/settlements")
class SettlementsPage {

    private final Settling settling;
    private final AnsweringSettlements answering;

    SettlementsPage(Settling settling, AnsweringSettlements answering) {
        this.settling = settling;
        this.answering = answering;
    }

    /** What would come of what was typed, or the nearest offer that is acceptable. */
    @GetMapping("/preview")
    String preview(
            @RequestParam long account,
            @RequestParam(required = false) BigDecimal amount,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate payBy,
            @RequestParam(required = false) String reason,
            Locale locale,
            Model model) {
        var order = new SettlementOrder(account, amount, payBy, reason);
        model.addAttribute("order", order);
        try {
            model.addAttribute("preview", settling.preview(order));
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.shown(locale));
        }
        return "resolution/settlement-preview";
    }

    @PostMapping
    String settle(
            @RequestParam long account,
            @RequestParam(required = false) BigDecimal amount,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate payBy,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var order = new SettlementOrder(account, amount, payBy, reason);
        settling.settle(order, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable long id, @RequestParam long account, Authentication user, RedirectAttributes after) {
        answering.approve(id, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        answering.refuse(id, reason, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        answering.withdraw(id, reason, user.getName());
        return done(account, after);
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "settlement.kept");
        return "redirect:/accounts/" + account;
    }
}
