package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets how much a debtor may come to owe; what was set before stays readable. */
@Component
public class SettingLimits {

    static final String BY_HAND = "BY_HAND";

    private final CreditLimits limits;
    private final CheckingLimits checking;
    private final ReleasingOrders releasing;
    private final DecidingCases deciding;
    private final KeepingUpWithLimits keeping;
    private final CreditAccess access;
    private final AskingCreditAuthority authorities;

    SettingLimits(
            CreditLimits limits,
            CheckingLimits checking,
            CreditAccess access,
            ReleasingOrders releasing,
            DecidingCases deciding,
            KeepingUpWithLimits keeping,
            AskingCreditAuthority authorities) {
        this.authorities = authorities;
        this.limits = limits;
        this.checking = checking;
        this.releasing = releasing;
        this.deciding = deciding;
        this.keeping = keeping;
        this.access = access;
    }

    /**
     * Sets it from now on: what exceeded the limit only is released, an open review is answered, what was asked
     * for and is given by it is no question any more, and what waits for a second person is decided anew.
     *
     * @param may what this person may approve
     * @throws NotYours when nobody gives so much alone: it is asked for, and decided by two
     * @throws InvalidInput when the amount is no amount of the currency, the last day has passed, the reason is missing,
     *     there is no such debtor, or it is not the head of the group for which it is
     */
    @Transactional
    public CreditLimit set(LimitOrder order, String by, Approval may) {
        long debtor = access.debtorIn(order.debtor());
        checking.check(debtor, order);
        var authority = authorities.of(debtor, order, may);
        if (!authority.alone()) {
            throw new NotYours(say("credit.beyond", word("authorityReason", authority.reason())));
        }
        limits.add(debtor, order, BY_HAND, by);
        releasing.within(debtor, order.scopeOrDebtor(), by);
        deciding.changedOtherwise(debtor, order.scopeOrDebtor(), order.reason(), by);
        keeping.set(debtor, order.scopeOrDebtor(), by);
        return limits.latest(debtor, order.scopeOrDebtor()).orElseThrow();
    }
}
