package io.dunflow.resolution.reason;

import io.dunflow.ledger.Once;
import java.security.Principal;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes from an account's page why it is not paid. */
@Controller
@Once
class ReasonsPage {

    private final TellingReasons telling;

    ReasonsPage(TellingReasons telling) {
        this.telling = telling;
    }

    /** A field left empty is one left out. */
    @InitBinder
    void emptyIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
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
