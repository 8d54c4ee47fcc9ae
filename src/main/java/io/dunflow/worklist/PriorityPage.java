package io.dunflow.worklist;

import io.dunflow.ledger.Once;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a lead puts on top of a priority on an account's page. */
@Controller
@Once
class PriorityPage {

    private final SettingPriorities setting;

    PriorityPage(SettingPriorities setting) {
        this.setting = setting;
    }

    @PostMapping("/accounts/{account}/priority")
    String set(
            @PathVariable long account,
            @RequestParam(required = false) Integer points,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        setting.set(account, points, until, reason, user.getName());
        after.addFlashAttribute("done", "priority.set");
        return "redirect:/accounts/" + account;
    }
}
