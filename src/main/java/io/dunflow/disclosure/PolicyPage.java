package io.dunflow.disclosure;

import io.dunflow.correspondence.TextName;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows our collection policy as a customer would get it. */
@Controller
class PolicyPage {

    private final PolicySheets sheets;

    PolicyPage(PolicySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/policy")
    String show(
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) String segment,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String language,
            Locale reader,
            Model page) {
        var spoken = language == null || language.isBlank() ? reader.getLanguage() : language;
        sheets.customers(creditor, segment, kind, spoken).ifPresent(customers -> {
            page.addAttribute("customers", customers);
            page.addAttribute("sheet", sheets.of(customers));
        });
        page.addAttribute("creditors", sheets.creditors());
        page.addAttribute("segments", sheets.segments());
        page.addAttribute("kinds", PolicySheets.kinds());
        page.addAttribute("languages", TextName.LANGUAGES);
        return "disclosure/policy";
    }
}
