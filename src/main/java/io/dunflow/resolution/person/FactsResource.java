package io.dunflow.resolution.person;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.Why;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts about people over the API. */
@RestController
@RequestMapping("/api/v1/facts")
class FactsResource {

    private final RecordingFacts recording;
    private final PersonFacts facts;
    private final LegalEffects effects;
    private final PersonAccess access;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    FactsResource(
            RecordingFacts recording,
            PersonFacts facts,
            LegalEffects effects,
            PersonAccess access,
            GrantedCreditors granted,
            AnsweringOnce once) {
        this.recording = recording;
        this.facts = facts;
        this.effects = effects;
        this.access = access;
        this.granted = granted;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Known record(
            @RequestBody FactOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /facts",
                order,
                Known.class,
                () -> fact(recording.record(order, user.getName())));
    }

    /** What is, and was, known about the person behind a debtor, newest first. */
    @GetMapping
    List<Known> ofDebtor(@RequestParam String debtor) {
        facts.personOf(debtor).filter(access::seen).orElseThrow(() -> new NotInLedger("debtor", debtor));
        return facts.ofDebtor(debtor).stream().map(this::known).toList();
    }

    @GetMapping("/{id}")
    Known fact(@PathVariable long id) {
        return known(access.fact(id));
    }

    @PostMapping("/{id}/withdraw")
    Known withdraw(@PathVariable long id, @RequestBody Why why, Principal user) {
        recording.withdraw(id, why.reason(), user.getName());
        return fact(id);
    }

    @PostMapping("/{id}/representative")
    Known represent(
            @PathVariable long id,
            @RequestBody Named named,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(key, user.getName(), "POST /facts/" + id + "/representative", named, Known.class, () -> {
            recording.represent(id, named.representative(), named.source(), user.getName());
            return fact(id);
        });
    }

    private Known known(PersonFact fact) {
        return new Known(fact, effects.ofFact(fact.id(), granted.ids()));
    }

    /** Who acts for the person, and who says so. */
    record Named(Representative representative, String source) {}

    /** A fact, and what it did to accounts that the user may see. */
    record Known(PersonFact fact, List<LegalEffect> effects) {}
}
