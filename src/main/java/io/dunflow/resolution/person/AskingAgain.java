package io.dunflow.resolution.person;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.AgainQuestions.Open;
import io.dunflow.resolution.person.AgainQuestions.Undecided;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks whether what a fact ended begins again, when the last fact that wanted its end was withdrawn and something of it is
 * free. The task goes when that is so no more, and comes back when it is again, until somebody decides or begins it by
 * themselves.
 */
@Component
public class AskingAgain {

    private final LegalEffects effects;
    private final AgainQuestions questions;
    private final List<EndingForGood> acts;
    private final ResolutionProcesses processes;

    AskingAgain(
            LegalEffects effects, AgainQuestions questions, List<EndingForGood> acts, ResolutionProcesses processes) {
        this.effects = effects;
        this.questions = questions;
        this.acts = acts;
        this.processes = processes;
    }

    /** A fact came or went, or money did. */
    @EventListener
    void on(AccountsChanged changed) {
        look(changed.accountIds());
    }

    @EventListener
    void on(BegunByHand begun) {
        look(Set.of(begun.accountId()));
    }

    /** What somebody is asked about an effect; empty when the effect is none that is asked about so. */
    public Optional<Question> of(long effectId) {
        var effect = effects.find(effectId).orElseThrow();
        return act(effect).filter(act -> effect.target() != null).map(act -> question(act, effect));
    }

    Optional<EndingForGood> act(LegalEffect effect) {
        return acts.stream().filter(act -> act.word().equals(effect.effect())).findFirst();
    }

    private Question question(EndingForGood act, LegalEffect effect) {
        var free = free(questions.open(act.items(effect)));
        return new Question(
                free.stream().map(Open::number).distinct().toList(),
                free.stream().map(Open::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void look(Collection<Long> accounts) {
        for (var one : questions.undecided(accounts.toArray(Long[]::new))) {
            var effect = effects.find(one.effectId()).orElseThrow();
            act(effect).ifPresent(act -> look(one, effect, questions.open(act.items(effect))));
        }
    }

    private void look(Undecided one, LegalEffect effect, List<Open> open) {
        boolean ground = !free(open).isEmpty() && !effects.stands(effect.accountId(), effect.effect());
        if (ground && one.waiting() == null) {
            questions.ask(effect.id());
            processes.start("follow-up", effect.key(), Map.of("group", effect.askedGroup()));
        } else if (!ground && one.waiting() != null) {
            boolean begun = open.stream().anyMatch(Open::taken);
            questions.answer(one.waiting(), begun ? "OTHERWISE" : "GONE", null, Actor.POLICY);
            processes.tell(effect.key(), "ground-gone", Map.of());
        }
    }

    static List<Open> free(List<Open> open) {
        return open.stream().filter(Open::free).toList();
    }

    /**
     * What it is about.
     *
     * @param invoices numbers of those of which something could begin again
     * @param open of them now
     */
    public record Question(List<String> invoices, BigDecimal open) {}
}
