package io.dunflow.resolution.person;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.Once;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the facts about a person that somebody enters on an account's page. */
@Controller
@EmptyIsNothing
@Once
@RequestMapping("/facts")
class FactsPage {

    private final RecordingFacts recording;

    FactsPage(RecordingFacts recording) {
        this.recording = recording;
    }

    @PostMapping
    String record(
            @RequestParam long account,
            @RequestParam String debtor,
            @RequestParam FactKind kind,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate openedOn,
            @RequestParam(required = false) String court,
            @RequestParam(required = false) String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate deadline,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate reviewOn,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) String representative,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String street,
            @RequestParam(required = false) String postalCode,
            @RequestParam(required = false) String city,
            Principal user,
            RedirectAttributes after) {
        var acting = representative == null
                ? null
                : new Representative(representative, null, email, street, postalCode, city, null);
        recording.record(
                new FactOrder(debtor, kind, source, openedOn, null, court, reference, deadline, reviewOn, note, acting),
                user.getName());
        return done(after, "fact.recorded", account);
    }

    @PostMapping("/{id}/representative")
    String represent(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String representative,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String street,
            @RequestParam(required = false) String postalCode,
            @RequestParam(required = false) String city,
            Principal user,
            RedirectAttributes after) {
        var acting = new Representative(representative, null, email, street, postalCode, city, null);
        recording.represent(id, acting, source, user.getName());
        return done(after, "fact.isRepresented", account);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam long account,
            @RequestParam(required = false) String reason,
            Principal user,
            RedirectAttributes after) {
        recording.withdraw(id, reason, user.getName());
        return done(after, "fact.isWithdrawn", account);
    }

    private static String done(RedirectAttributes after, String message, long account) {
        after.addFlashAttribute("done", message);
        return "redirect:/accounts/" + account;
    }
}
