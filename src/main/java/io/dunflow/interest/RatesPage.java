package io.dunflow.interest;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import io.dunflow.ledger.Wording;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which reference rates are seen, and the next half-year is added. */
@Controller
@EmptyIsNothing
@Once
@RequestMapping("/interest/rates")
class RatesPage {

    private final ViewingRates viewing;
    private final AddingRates adding;

    RatesPage(ViewingRates viewing, AddingRates adding) {
        this.viewing = viewing;
        this.adding = adding;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("series", viewing.all());
        return "interest/rates";
    }

    @PostMapping
    String add(
            @RequestParam String series,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) String percent,
            @RequestParam(required = false) String source,
            @RequestParam(defaultValue = "false") boolean jump,
            Principal user,
            RedirectAttributes after) {
        adding.add(new RateOrder(series, from, null, plain(percent), source, jump), user.getName());
        after.addFlashAttribute("done", "rates.added");
        return "redirect:/interest/rates";
    }

    /** As people write it, below zero too. */
    private static String plain(String typed) {
        return typed != null && typed.startsWith("-") ? "-" + Wording.plain(typed.substring(1)) : Wording.plain(typed);
    }
}
