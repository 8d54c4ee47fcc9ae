package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refused;
import org.springframework.stereotype.Component;

/** Refuses agreements that would be void, or rest, from the beginning. */
@Component
public class RefusingVoid {

    private final LegalEffects effects;

    RefusingVoid(LegalEffects effects) {
        this.effects = effects;
    }

    /** @throws Refused naming what is known, when the effect stands on the account */
    public void refuse(long accountId, String effect) {
        effects.fact(accountId, effect).ifPresent(kind -> {
            throw new Refused(say("fact.noAgreement", label("factKind", kind.name())));
        });
    }
}
