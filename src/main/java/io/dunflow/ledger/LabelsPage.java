package io.dunflow.ledger;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets and takes off the labels that a person says on an account's page: of the account, its debtor or one of its items. */
@Controller
@EmptyIsNothing
@Once
@RequestMapping("/accounts/{account}/labels")
class LabelsPage {

    private final Labelling labelling;

    LabelsPage(Labelling labelling) {
        this.labelling = labelling;
    }

    @PostMapping
    String set(
            @PathVariable long account,
            @RequestParam On on,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) String value,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        labelling.set(on.target(), on.name(), key, value, reason, user.getName());
        after.addFlashAttribute("done", "label.set");
        return "redirect:/accounts/" + account;
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable long account,
            @RequestParam On on,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        labelling.remove(on.target(), on.name(), key, reason, user.getName());
        after.addFlashAttribute("done", "label.removed");
        return "redirect:/accounts/" + account;
    }

    /** What the label hangs on, in a form such as {@code DEBTOR:C-100}. */
    record On(LabelTarget target, String name) {

        /** How a parameter of a form becomes one. */
        public static On valueOf(String text) {
            var parts = text.split(":", 2);
            return new On(LabelTarget.valueOf(parts[0]), parts[1]);
        }
    }
}
