package io.dunflow.resolution.reason;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes from an account's page why it is not paid. */
@Controller
@EmptyIsNothing
@Once
class ReasonsPage {

    private final TellingReasons telling;

    ReasonsPage(TellingReasons telling) {
        this.telling = telling;
    }

    @PostMapping("/non-payment-reasons")
    String tell(
            @RequestParam long account,
            @RequestParam NonPaymentReason reason,
            @RequestParam(required = false) String note,
            Principal user,
            RedirectAttributes after) {
        telling.tell(new ReasonOrder(account, reason, note), user.getName());
        after.addFlashAttribute("done", "reasons.told");
        return "redirect:/accounts/" + account;
    }
}
