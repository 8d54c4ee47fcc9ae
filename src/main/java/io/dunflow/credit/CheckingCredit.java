package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether an order may be delivered on account. */
@Component
public class CheckingCredit {

    private final CreditAccess access;
    private final ReadingCredit reading;
    private final JudgingCredit judging;
    private final CreditChecks checks;
    private final CustomerOrders orders;
    private final Referrals referrals;
    private final ReleasingOrders releasing;
    private final CreditorDays days;
    private final Decisions decisions;

    CheckingCredit(
            CreditAccess access,
            ReadingCredit reading,
            JudgingCredit judging,
            CreditChecks checks,
            CustomerOrders orders,
            Referrals referrals,
            ReleasingOrders releasing,
            CreditorDays days,
            Decisions decisions) {
        this.access = access;
        this.reading = reading;
        this.judging = judging;
        this.checks = checks;
        this.orders = orders;
        this.referrals = referrals;
        this.releasing = releasing;
        this.days = days;
        this.decisions = decisions;
    }

    /**
     * Answers and records it; an order that is referred is put before a person, whose answer stands until something else speaks
     * for it or against it. An approved one counts as open from now on, and whoever asks about the same group at the same time
     * waits for it: two orders never get the same rest of a limit.
     *
     * @return id of the check
     * @throws InvalidInput when it is no amount, or creditor or debtor are unknown
     */
    @Transactional
    public long check(CreditQuestion question, String by) {
        var asked = asked(question);
        orders.lock(asked.head());
        releasing.again(asked);
        var judged = judge(asked, decisions.open());
        long id = checks.add(judged, by);
        if (question.order() != null) {
            referrals.answered(judged, id, by);
        }
        if (question.order() != null && judged.judgement().answer() == CreditAnswer.APPROVE) {
            orders.reserve(asked, "credit-check:" + id, by);
        }
        return id;
    }

    /** What would be answered, and which limit it needs. Changes nothing. */
    @Transactional(readOnly = true)
    public CreditCheck preview(CreditQuestion question) {
        return checks.unrecorded(judge(asked(question), decisions.openUnrecorded()));
    }

    private Judged judge(Asked asked, Sitting sitting) {
        var question = asked.question();
        var known = Optional.ofNullable(question.order())
                .flatMap(number -> orders.find(asked.creditor().id(), number));
        var added = known.map(
                        order -> question.amount().subtract(order.invoiced()).max(BigDecimal.ZERO))
                .orElse(question.amount());
        var except = known.map(CustomerOrders.Known::id).orElse(null);
        var credit = reading.of(asked.debtor(), asked.head(), added, question.currency(), asked.day(), except);
        var judgement = judging.of(asked.debtor(), asked.day(), credit, sitting);
        return new Judged(asked, credit, referrals.answeredBefore(asked, judgement));
    }

    private Asked asked(CreditQuestion question) {
        var creditor = access.creditorIn(question.creditor());
        var currency = question.currency() == null ? creditor.terms().currency() : question.currency();
        Amounts.whyNotCurrency(currency).ifPresent(why -> {
            throw new InvalidInput("currency", why);
        });
        if (question.amount() == null) {
            throw new InvalidInput("amount", say("amount.positive"));
        }
        Amounts.whyNotBookable(question.amount(), currency).ifPresent(why -> {
            throw new InvalidInput("amount", why);
        });
        if (question.order() != null
                && (question.order().isBlank() || question.order().length() > 100)) {
            throw new InvalidInput("order", say("credit.order"));
        }
        long debtor = access.debtorIn(question.debtor());
        return new Asked(
                question.in(currency),
                creditor,
                debtor,
                reading.headOf(debtor),
                days.today(creditor.terms().zone()));
    }
}
