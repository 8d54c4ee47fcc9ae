package io.dunflow.worklist;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes from an account's page that its debtor called or wants to be called. */
@Controller
@Once
@EmptyIsNothing
class NotedCallsPage {

    private final NotingCalls noting;

    NotedCallsPage(NotingCalls noting) {
        this.noting = noting;
    }

    @PostMapping("/debtor-calls")
    String note(
            @RequestParam long account,
            @RequestParam HeardHow how,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate callOn,
            @RequestParam(required = false) String note,
            Principal user,
            RedirectAttributes after) {
        noting.note(new HeardCall(account, how, callOn, note), user.getName());
        after.addFlashAttribute("done", "debtorCall.noted");
        return "redirect:/accounts/" + account;
    }
}
