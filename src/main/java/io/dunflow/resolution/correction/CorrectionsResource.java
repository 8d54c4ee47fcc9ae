package io.dunflow.resolution.correction;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.correction.DecidingCorrections.Decision;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Corrections over the API. */
@RestController
@RequestMapping("/api/v1/corrections")
class CorrectionsResource {

    private final Corrections corrections;
    private final CorrectionLines lines;
    private final DecidingCorrections deciding;
    private final AccountAccess access;
    private final AnsweringOnce once;

    CorrectionsResource(
            Corrections corrections,
            CorrectionLines lines,
            DecidingCorrections deciding,
            AccountAccess access,
            AnsweringOnce once) {
        this.corrections = corrections;
        this.lines = lines;
        this.deciding = deciding;
        this.access = access;
        this.once = once;
    }

    @GetMapping
    List<Correction> ofAccount(@RequestParam long account) {
        access.demand(account);
        return corrections.ofAccount(account);
    }

    @GetMapping("/{id}")
    Whole whole(@PathVariable long id) {
        return new Whole(correction(id), lines.of(id), corrections.eventsOf(id));
    }

    @PostMapping("/{id}/decision")
    Correction decide(
            @PathVariable long id,
            @RequestBody Decision decision,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key, user.getName(), "POST /corrections/" + id + "/decision", decision, Correction.class, () -> {
                    deciding.decide(id, decision, user.getName());
                    return correction(id);
                });
    }

    private Correction correction(long id) {
        var correction = corrections.find(id).orElseThrow(() -> new NotInLedger("correction", id));
        access.demand(correction.accountId(), "correction", id);
        return correction;
    }

    /** A correction with what it takes back of which letter, and what happened to it. */
    record Whole(Correction correction, List<CorrectionLine> lines, List<Corrections.Event> history) {}
}
