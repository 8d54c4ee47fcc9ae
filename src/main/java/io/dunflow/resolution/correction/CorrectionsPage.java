package io.dunflow.resolution.correction;

import io.dunflow.ledger.Once;
import io.dunflow.resolution.correction.DecidingCorrections.Decision;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a lead decides about a correction on an account's page. */
@Controller
@Once
@RequestMapping("/corrections")
class CorrectionsPage {

    private final DecidingCorrections deciding;

    CorrectionsPage(DecidingCorrections deciding) {
        this.deciding = deciding;
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam String decision,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        deciding.decide(id, new Decision(decision, text, reason), user.getName());
        after.addFlashAttribute("done", "settlement.kept");
        return "redirect:/accounts/" + account;
    }
}
