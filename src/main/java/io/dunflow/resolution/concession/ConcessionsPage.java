package io.dunflow.resolution.concession;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows a lead and an auditor who decided how often otherwise than the tables, and conceded what to whom. */
@Controller
@RequestMapping("/concessions")
class ConcessionsPage {

    private final Overrides overrides;

    ConcessionsPage(Overrides overrides) {
        this.overrides = overrides;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String person, @RequestParam(required = false) String debtor, Model model) {
        boolean one = person != null || debtor != null;
        model.addAttribute("person", person);
        model.addAttribute("debtor", debtor);
        model.addAttribute("each", one ? overrides.each(person, debtor) : List.of());
        model.addAttribute("people", one ? List.of() : overrides.ofPeople());
        model.addAttribute("debtors", one ? List.of() : overrides.ofDebtors());
        return "resolution/concessions";
    }
}
