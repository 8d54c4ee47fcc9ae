package io.dunflow.credit;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes limits and blocks that somebody enters on an account's page. */
@Controller
@EmptyIsNothing
@Once
class CreditPage {

    private final SettingLimits setting;
    private final BlockingDebtors blocking;

    CreditPage(SettingLimits setting, BlockingDebtors blocking) {
        this.setting = setting;
        this.blocking = blocking;
    }

    @PostMapping("/credit-limits")
    String limit(
            @RequestParam long account,
            @RequestParam String debtor,
            @RequestParam BigDecimal amount,
            @RequestParam String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate validUntil,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        setting.set(
                new LimitOrder(debtor, null, amount, currency, validUntil, reason),
                user.getName(),
                Approvers.of((Authentication) user));
        return done(after, "credit.limitIsSet", account);
    }

    @PostMapping("/order-blocks")
    String block(
            @RequestParam long account,
            @RequestParam String debtor,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        blocking.block(debtor, reason, user.getName());
        return done(after, "credit.isBlocked", account);
    }

    @PostMapping("/order-blocks/release")
    String release(
            @RequestParam long account,
            @RequestParam String debtor,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        blocking.release(debtor, reason, user.getName());
        return done(after, "credit.isReleased", account);
    }

    private static String done(RedirectAttributes after, String message, long account) {
        after.addFlashAttribute("done", message);
        return "redirect:/accounts/" + account;
    }
}
