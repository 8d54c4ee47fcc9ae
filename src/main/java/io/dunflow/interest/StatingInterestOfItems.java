package io.dunflow.interest;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Refused;
import io.dunflow.policy.Decisions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States what interest an item of the ledger bears under a regime, as is known now; nothing is claimed by that. */
@Component
public class StatingInterestOfItems {

    private final KnowingItems items;
    private final BearingInterest bearing;
    private final AskingInterestTerms asking;
    private final DefaultStart start;
    private final StatingInterest stating;
    private final Decisions decisions;

    StatingInterestOfItems(
            KnowingItems items,
            BearingInterest bearing,
            AskingInterestTerms asking,
            DefaultStart start,
            StatingInterest stating,
            Decisions decisions) {
        this.items = items;
        this.bearing = bearing;
        this.asking = asking;
        this.start = start;
        this.stating = stating;
        this.decisions = decisions;
    }

    /**
     * The interest of an item through a day, that day included.
     *
     * @param part of what of the item
     * @throws NotInLedger when there is no such item
     * @throws io.dunflow.ledger.InvalidInput when there is no such regime
     * @throws Refused when a contract is to name the percentage and no label says it
     * @throws RateMissing when no row covers a day on which something is unpaid
     */
    @Transactional(readOnly = true)
    public InterestOfItem of(long itemId, String regime, LocalDate through, StatedPart part) {
        var facts = items.of(List.of(itemId)).get(itemId);
        if (facts == null) {
            throw new NotInLedger("item", itemId);
        }
        var terms = agreed(asking.of(regime, facts.start().invoiceDate(), decisions.openUnrecorded()), facts);
        var unpaid = bearing.of(List.of(itemId));
        var firstDay =
                start.of(terms, facts.start().given(unpaid.given(itemId))).orElse(null);
        return new InterestOfItem(
                itemId, regime, terms.law(), firstDay, through, state(terms, facts, firstDay, through, part, unpaid));
    }

    private static InterestTerms agreed(InterestTerms terms, ItemFacts facts) {
        if (!terms.asksForPercent()) {
            return terms;
        }
        if (facts.agreedPercent() == null) {
            throw new Refused(say("interest.percentMissing"));
        }
        return terms.agreed(facts.agreedPercent());
    }

    private InterestStatement state(
            InterestTerms terms,
            ItemFacts facts,
            LocalDate firstDay,
            LocalDate through,
            StatedPart part,
            BearingInterest.OfItems unpaid) {
        if (firstDay == null) {
            return stating.state(terms, facts.currency(), List.of(), through, through);
        }
        return part == StatedPart.WHOLE
                ? stating.state(
                        terms,
                        facts.currency(),
                        unpaid.whole(
                                        facts.itemId(),
                                        facts.currency(),
                                        terms.creditsFromTheirDate(),
                                        terms.base(),
                                        terms.shiftDueDate())
                                .list(),
                        firstDay,
                        through)
                : stating.state(
                        terms,
                        facts.currency(),
                        unpaid.claimable(facts.itemId(), facts.currency(), terms, facts.covered())
                                .list(),
                        firstDay,
                        facts.first(firstDay),
                        facts.last(through));
    }
}
