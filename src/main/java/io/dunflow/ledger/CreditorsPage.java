package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which creditors are seen, created and changed. */
@Controller
@EmptyIsNothing
@RequestMapping("/creditors")
class CreditorsPage {

    private final Creditors creditors;
    private final KeepingCreditors keeping;
    private final GrantedCreditors granted;

    CreditorsPage(Creditors creditors, KeepingCreditors keeping, GrantedCreditors granted) {
        this.granted = granted;
        this.creditors = creditors;
        this.keeping = keeping;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "creditors",
                creditors.findAllByOrderByCode().stream()
                        .filter(creditor -> granted.contain(List.of(creditor.id())))
                        .map(CreditorAnswer::of)
                        .toList());
        return "ledger/creditors";
    }

    @GetMapping("/new")
    String empty(Model model) {
        return form(model, null);
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        return form(model, CreditorAnswer.of(granted.get(code)));
    }

    @PostMapping
    String create(@RequestParam String code, CreditorRequest request, RedirectAttributes after) {
        if (creditors.findByCode(code).isPresent()) {
            throw new Refused(say("creditor.exists", code));
        }
        keeping.put(code, amounts(request).terms(), Optional.empty());
        return kept(code, after);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code, @RequestParam int version, CreditorRequest request, RedirectAttributes after) {
        keeping.put(code, amounts(request).terms(), Optional.of(version));
        return kept(code, after);
    }

    @PostMapping("/{code}/bank-data")
    String bankData(
            @PathVariable String code,
            @RequestParam String completeThrough,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        var fields = new Fields();
        var date = fields.date("completeThrough", completeThrough);
        fields.refuseWrong();
        keeping.completeThrough(code, date, reason, user.getName());
        return kept(code, after);
    }

    private static String kept(String code, RedirectAttributes after) {
        after.addFlashAttribute("done", "creditor.kept");
        return "redirect:/creditors/" + code;
    }

    private static String form(Model model, CreditorAnswer creditor) {
        model.addAttribute("creditor", creditor);
        model.addAttribute("roles", LedgerRole.values());
        model.addAttribute("days", Arrays.asList("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"));
        return "ledger/creditor";
    }

    private static CreditorRequest amounts(CreditorRequest typed) {
        return new CreditorRequest(
                typed.name(),
                typed.currency(),
                typed.jurisdiction(),
                typed.zone(),
                typed.calendar(),
                typed.language(),
                typed.role(),
                typed.address(),
                typed.email(),
                typed.phone(),
                typed.iban(),
                typed.bic(),
                typed.runDays(),
                typed.runHour(),
                typed.autoApproveNotices(),
                Wording.plain(typed.autoApproveAmount()),
                typed.bankDataAgeLimit(),
                Wording.plain(typed.restLimit()),
                typed.shadow());
    }
}
