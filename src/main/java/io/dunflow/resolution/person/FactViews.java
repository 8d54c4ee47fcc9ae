package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known about the person behind an account, as the account's page shows it. */
@Component
public class FactViews {

    private final PersonFacts facts;
    private final LegalEffects effects;

    FactViews(PersonFacts facts, LegalEffects effects) {
        this.facts = facts;
        this.effects = effects;
    }

    /** Every fact, newest first, with what it did to this account. */
    @Transactional(readOnly = true)
    public List<View> ofAccount(long accountId) {
        return facts.ofAccount(accountId).stream()
                .map(fact -> new View(fact, effects.onAccount(fact.id(), accountId)))
                .toList();
    }

    /** What they stop on this account now. */
    @Transactional(readOnly = true)
    public StoppedByFacts stopOn(long accountId) {
        return new StoppedByFacts(effects.because(accountId));
    }

    /** A fact and what it did to the account. */
    public record View(PersonFact fact, List<LegalEffect> effects) {}
}
