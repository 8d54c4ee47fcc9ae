package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how much a debtor may come to owe; what was set before stays readable. */
@Component
public class SettingLimits {

    static final String BY_HAND = "BY_HAND";

    private final CreditLimits limits;
    private final ReleasingOrders releasing;
    private final DecidingCases deciding;
    private final CreditAccess access;
    private final AskingCreditAuthority authorities;

    SettingLimits(
            CreditLimits limits,
            CreditAccess access,
            ReleasingOrders releasing,
            DecidingCases deciding,
            AskingCreditAuthority authorities) {
        this.authorities = authorities;
        this.limits = limits;
        this.releasing = releasing;
        this.deciding = deciding;
        this.access = access;
    }

    /**
     * Sets it from now on: what exceeded the limit only is released, and an open review is answered.
     *
     * @param may what this person may approve
     * @throws NotYours when nobody gives so much alone: it is asked for, and decided by two
     * @throws InvalidInput when the amount is no amount of the currency, the reason is missing, or there is no such debtor
     */
    @Transactional
    public CreditLimit set(LimitOrder order, String by, Approval may) {
        check(order);
        long debtor = access.debtorIn(order.debtor());
        var authority = authorities.of(debtor, order, may);
        if (!authority.alone()) {
            throw new NotYours(say("credit.beyond", word("authorityReason", authority.reason())));
        }
        limits.add(debtor, order, BY_HAND, by);
        if (order.scopeOrDebtor() == LimitScope.DEBTOR) {
            releasing.within(debtor, by);
            deciding.changedOtherwise(debtor, order.reason(), by);
        }
        return limits.latest(debtor, order.scopeOrDebtor()).orElseThrow();
    }

    static void check(LimitOrder order) {
        Amounts.whyNotCurrency(order.currency()).ifPresent(why -> {
            throw new InvalidInput("currency", why);
        });
        if (order.amount() != null && order.amount().signum() != 0) {
            Amounts.whyNotBookable(order.amount(), order.currency()).ifPresent(why -> {
                throw new InvalidInput("amount", why);
            });
        }
        if (order.reason() == null || order.reason().isBlank()) {
            throw new InvalidInput("reason", say("credit.reason"));
        }
    }
}
