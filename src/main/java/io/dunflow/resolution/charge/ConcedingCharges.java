package io.dunflow.resolution.charge;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.ChargeAnswer;
import io.dunflow.ledger.ChargeViews;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.WaivingCharges;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.resolution.concession.Concessions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a debtor off a charge, by the word of a person, as far as {@code negotiation-authority} lets this person. */
@Component
public class ConcedingCharges {

    private static final String COLLECTOR = "COLLECTOR";

    private final ChargeViews charges;
    private final WaivingCharges waiving;
    private final AccountLocks locks;
    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final Concessions concessions;
    private final CurrencyScale scale;
    private final CreditorDays days;
    private final AccountMoney money;

    ConcedingCharges(
            ChargeViews charges,
            WaivingCharges waiving,
            AccountLocks locks,
            KnowingAccounts knowing,
            Decisions decisions,
            Concessions concessions,
            CurrencyScale scale,
            CreditorDays days,
            AccountMoney money) {
        this.charges = charges;
        this.waiving = waiving;
        this.locks = locks;
        this.knowing = knowing;
        this.decisions = decisions;
        this.concessions = concessions;
        this.scale = scale;
        this.days = days;
        this.money = money;
    }

    /**
     * Waives all of it. What was paid of it is free for other things, and letters that claim it and did not leave are
     * withdrawn.
     *
     * @param rank what who waives may approve; NONE is a collector
     * @throws NotInLedger when there is no such charge of a granted creditor
     * @throws NotYours when somebody more senior has to do it
     */
    @Transactional
    public void waive(long chargeId, String reason, String by, Approval rank) {
        Reason.demand(reason);
        locks.take(charge(chargeId).account());
        var charge = charge(chargeId);
        if (charge.isStanding() && rank != Approval.LEAD) {
            refuseBeyond(charge);
        }
        waiving.waive(chargeId, reason, by);
    }

    private void refuseBeyond(ChargeAnswer charge) {
        var amount = new BigDecimal(charge.amount());
        var answer = authority(charge.account(), amount);
        if (!COLLECTOR.equals(answer.text("authority").orElse("LEAD"))) {
            throw new NotYours(say(
                    "charge.senior",
                    money.said(amount, charge.account()),
                    word("authorityReason", answer.text("reason").orElse("NO_RULE"))));
        }
    }

    private Answer authority(long account, BigDecimal amount) {
        var today = days.todayOf(account);
        var sitting = decisions.open();
        var conceded = scale.measured(amount, account, sitting);
        return sitting.ask(
                "negotiation-authority",
                knowing.of(account, today, sitting)
                        .and(Map.of(
                                "agreement",
                                "WAIVER",
                                "conceded",
                                conceded,
                                "instalments",
                                1,
                                "durationDays",
                                0,
                                "agreedWithThis",
                                concessions
                                        .running(account, Set.of(), today, sitting)
                                        .add(conceded),
                                "concessionsOfYear",
                                concessions.ofYear(account, today, sitting).add(conceded))));
    }

    private ChargeAnswer charge(long id) {
        return charges.one(id).orElseThrow(() -> new NotInLedger("charge", id));
    }
}
