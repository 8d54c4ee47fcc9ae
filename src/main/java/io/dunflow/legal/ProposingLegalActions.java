package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.MovingItems;
import io.dunflow.dunning.Stage;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Sentence;
import io.dunflow.resolution.person.BegunByHand;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes to take items to court. They are split off into a case of their own, which begins with the letter before claim,
 * or, where a court gave a title before, with the decision about it; what is disputed, held or time-barred stays where it is.
 */
@Component
public class ProposingLegalActions {

    private final LegalActions actions;
    private final SuableItems suable;
    private final AskingLegalTerms terms;
    private final GoingOnFromTitles titles;
    private final MovingItems moving;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;

    ProposingLegalActions(
            LegalActions actions,
            SuableItems suable,
            AskingLegalTerms terms,
            GoingOnFromTitles titles,
            MovingItems moving,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days,
            ApplicationEventPublisher events) {
        this.events = events;
        this.actions = actions;
        this.suable = suable;
        this.terms = terms;
        this.titles = titles;
        this.moving = moving;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
    }

    /**
     * Proposes it.
     *
     * @return id of the legal action; of the one with the letter, where a part has a title
     * @throws InvalidInput when there is nothing, nothing of it may be taken to court, with the reason, or nobody knows
     *     what the law wants before
     */
    @Transactional
    public long propose(LegalOrder order, String by) {
        Reason.demand(order.reason());
        granted.demandAccount(order.account());
        locks.take(order.account());
        var items = suable.of(order, days.todayOf(order.account()));
        var free = items.stream().filter(item -> item.why() == null).toList();
        if (free.isEmpty()) {
            throw new InvalidInput("items", whyNothing(order, items));
        }
        var law = terms.of(order.account()).orElseThrow(() -> new InvalidInput("account", say("legal.noTerms")));
        var titled = titles.of(free);
        var begun = titled.entrySet().stream()
                .map(title -> begin(order, law, title.getValue(), title.getKey(), by))
                .toList();
        var rest = free.stream()
                .filter(item -> titled.values().stream().noneMatch(known -> known.contains(item)))
                .toList();
        return rest.isEmpty() ? begun.get(0) : begin(order, law, rest, null, by);
    }

    private Sentence whyNothing(LegalOrder order, List<SuableItems.Suable> items) {
        if (!items.isEmpty()) {
            return say("legal.notReady", label("legalOut", items.get(0).why()));
        }
        return suable.covered(order, days.todayOf(order.account()))
                .map(cover -> say("legal.notReady", label("cover", cover)))
                .orElseGet(() -> say("legal.nothing"));
    }

    private long begin(LegalOrder order, LegalTerms law, List<SuableItems.Suable> free, Long title, String by) {
        var amount = free.stream().map(SuableItems.Suable::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var items = free.stream().map(SuableItems.Suable::id).toList();
        var id = actions.add(order, law, law.cost(amount), by);
        items.forEach(item -> actions.addItem(id, item));
        actions.note(id, LegalState.PROPOSED.name(), null, order.reason(), null, null, by);
        var own = moving.splitOff(
                order.account(),
                items,
                Stage.LEGAL,
                actions.find(id).orElseThrow().name());
        actions.runIn(id, own);
        if (title != null) {
            titles.goOn(id, title, free, by);
        }
        moving.begin(own, Stage.LEGAL);
        events.publishEvent(new BegunByHand(order.account()));
        return id;
    }
}
