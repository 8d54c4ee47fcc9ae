package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.person.AgainQuestions.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A lead decides about what a mistaken fact ended: it begins again along its usual way, or is left where it is. */
@Component
@Transactional
public class AnsweringAgain {

    private final LegalEffects effects;
    private final AgainQuestions questions;
    private final AskingAgain asking;
    private final AccountLocks locks;

    AnsweringAgain(LegalEffects effects, AgainQuestions questions, AskingAgain asking, AccountLocks locks) {
        this.effects = effects;
        this.questions = questions;
        this.asking = asking;
        this.locks = locks;
    }

    /**
     * Decides by completing the task about an effect; a task about anything else decides nothing.
     *
     * @param decision approve: it begins again; refuse: it is left
     * @throws InvalidInput when there is no decision, nothing says why it is left, or it may not begin now
     * @throws Refused when somebody else was first, or its ground is gone
     */
    public void decided(long effectId, String decision, String why, String by) {
        var effect = effects.find(effectId).orElseThrow();
        asking.act(effect).filter(act -> effect.target() != null).ifPresent(act -> {
            locks.take(effect.accountId());
            var question = questions.waiting(effectId).orElseThrow(() -> new Refused(say("fact.againDecided")));
            switch (decision == null ? "" : decision) {
                case "approve" -> begin(act, effect, question, why, by);
                case "refuse" -> leave(question, why, by);
                default -> throw new InvalidInput("followUpDecision", say("plan.decision"));
            }
        });
    }

    /** Answered first, so that what begins does not take the ground of the question. */
    private void begin(EndingForGood act, LegalEffect effect, long question, String why, String by) {
        questions.answer(question, "AGAIN", why, by);
        var items = AskingAgain.free(questions.open(act.items(effect))).stream()
                .map(Open::id)
                .toList();
        act.beginAgain(effect, items, why, by);
    }

    private void leave(long question, String why, String by) {
        Reason.demand(why);
        questions.answer(question, "LEFT", why, by);
    }
}
