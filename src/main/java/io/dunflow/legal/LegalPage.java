package io.dunflow.legal;

import io.dunflow.ledger.Once;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person enters about legal actions on an account's page. */
@Controller
@Once
@RequestMapping("/legal-actions")
class LegalPage {

    private final ProposingLegalActions proposing;
    private final DecidingLegalActions deciding;
    private final RecordingCourts courts;
    private final HandingOverFiles handingOver;

    LegalPage(
            ProposingLegalActions proposing,
            DecidingLegalActions deciding,
            RecordingCourts courts,
            HandingOverFiles handingOver) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.courts = courts;
        this.handingOver = handingOver;
    }

    @PostMapping
    String propose(
            @RequestParam long account,
            @RequestParam(required = false) List<Long> items,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        proposing.propose(new LegalOrder(account, items, reason), user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        deciding.withdraw(id, reason, user.getName());
        return done(account, after);
    }

    /** What a court did; the button says which: FILED, TITLED, DISMISSED or FRUITLESS. */
    @PostMapping("/{id}/court")
    String court(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) LegalState what,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) String court,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String reason,
            Authentication user,
            RedirectAttributes after) {
        var order = new CourtOrder(what, on, court == null || court.isBlank() ? null : court, number, reason);
        courts.record(id, order, user.getName());
        return done(account, after);
    }

    @PostMapping("/{id}/files")
    String handOver(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) LegalFileRole role,
            @RequestParam(required = false) String address,
            Authentication user,
            Locale locale,
            RedirectAttributes after) {
        var order = new LegalFileOrder(to, role, address == null || address.isBlank() ? null : address);
        handingOver.handOver(id, order, locale, user.getName());
        return done(account, after);
    }

    private static String done(long account, RedirectAttributes after) {
        after.addFlashAttribute("done", "placement.kept");
        return "redirect:/accounts/" + account + "#legal";
    }
}
