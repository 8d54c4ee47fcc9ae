package io.dunflow.resolution.discount;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AgreeingDiscounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.DiscountStep;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Refused;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a discount of the day for what is not due yet: a rate per day that the money comes earlier, within the bounds of the
 * table {@code discount-offer}; who accepts it has a step of early payment of the item's own.
 */
@Component
public class OfferingDiscounts {

    private final OfferableItems items;
    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CurrencyScale scale;
    private final AccountMoney money;
    private final CreditorDays days;
    private final AccountAccess access;
    private final AccountLocks locks;
    private final AgreeingDiscounts agreeing;

    OfferingDiscounts(
            OfferableItems items,
            KnowingAccounts knowing,
            Decisions decisions,
            CurrencyScale scale,
            AccountMoney money,
            CreditorDays days,
            AccountAccess access,
            AccountLocks locks,
            AgreeingDiscounts agreeing) {
        this.items = items;
        this.knowing = knowing;
        this.decisions = decisions;
        this.scale = scale;
        this.money = money;
        this.days = days;
        this.access = access;
        this.locks = locks;
        this.agreeing = agreeing;
    }

    /**
     * What is offered today for the items of an account, each for the last day that is offered; items without an offer are
     * not among them. Changes nothing.
     *
     * @throws NotInLedger when there is no such account
     */
    @Transactional
    public List<DiscountOffer> ofAccount(long account) {
        access.demand(account);
        var today = days.todayOf(account);
        var terms = terms(account, today, decisions.openUnrecorded());
        return items.ofAccount(account).stream()
                .filter(item -> item.whyNot(terms, today, today.plusDays(terms.payWithinDays()))
                        .isEmpty())
                .map(item -> offer(item, terms, today.plusDays(terms.payWithinDays())))
                .toList();
    }

    /**
     * Accepts what is offered today for an item.
     *
     * @return what was accepted
     * @throws NotInLedger when there is no such item
     * @throws InvalidInput when the day is not among those offered
     * @throws Refused when nothing is offered, saying why, or another sum is by now
     */
    @Transactional
    public DiscountOffer accept(AcceptedOffer order, String by) {
        var account = items.find(order.item())
                .orElseThrow(() -> new NotInLedger("item", order.item()))
                .accountId();
        access.demand(account, "item", order.item());
        locks.take(account);
        var item = items.find(order.item()).orElseThrow();
        var today = days.todayOf(account);
        var terms = terms(account, today, decisions.open());
        var last = today.plusDays(terms.payWithinDays());
        var payBy = order.payBy() == null ? last : order.payBy();
        if (payBy.isBefore(today) || payBy.isAfter(last)) {
            throw new InvalidInput("payBy", say("offer.day", today, last));
        }
        item.whyNot(terms, today, payBy).ifPresent(why -> {
            throw new Refused(why);
        });
        var offer = offer(item, terms, payBy);
        if (order.enough() != null && order.enough().compareTo(offer.enough()) != 0) {
            throw new Refused(say("offer.changed", money(offer.enough(), offer.currency()), payBy));
        }
        var step = new DiscountStep((int) ChronoUnit.DAYS.between(today, payBy), offer.percent(), item.open());
        agreeing.agree(item.id(), step, payBy, by);
        return offer;
    }

    private DiscountOffer offer(OfferableItems.Item item, OfferTerms terms, LocalDate payBy) {
        var early = ChronoUnit.DAYS.between(payBy, item.dueDate());
        var percent = terms.percent(early);
        var amount = item.open()
                .multiply(percent)
                .movePointLeft(2)
                .setScale(money.digits(item.accountId()), RoundingMode.HALF_UP);
        return new DiscountOffer(
                item.id(),
                item.invoice(),
                item.no(),
                item.dueDate(),
                item.open().setScale(money.digits(item.accountId()), RoundingMode.HALF_UP),
                payBy,
                early,
                percent,
                amount,
                item.open().subtract(amount).setScale(money.digits(item.accountId()), RoundingMode.HALF_UP),
                item.currency(),
                terms.reason());
    }

    private OfferTerms terms(long account, LocalDate today, Sitting sitting) {
        var answer = sitting.ask("discount-offer", knowing.of(account, today, sitting));
        return new OfferTerms(
                number(answer, "annualPercent"),
                number(answer, "mostPercent"),
                scale.amount(number(answer, "leastAmount"), account, sitting)
                        .setScale(money.digits(account), RoundingMode.CEILING),
                answer.integer("leastDays").orElse(0),
                answer.integer("payWithinDays").orElse(0),
                answer.text("reason").orElse("NO_RULE"));
    }

    private static BigDecimal number(Answer answer, String name) {
        return answer.number(name).orElse(BigDecimal.ZERO);
    }

    /** Why nothing is offered, in the words of the table. */
    static Object reason(OfferTerms terms) {
        return word("offerReason", terms.reason());
    }
}
