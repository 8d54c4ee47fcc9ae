package io.dunflow.resolution.discount;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.Deduction;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.UnearnedDiscounts;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.BankData;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.resolution.dispute.WithdrawingDisputes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses discounts that were deducted and not earned, inside the run and only once all money of their days is known (domain
 * rule 2.7): little is let go, more is disputed by rule or asked for, as the table {@code discount-terms} says, once for the
 * money that brought it. When that money goes back, so does the dispute.
 */
@Component
@Order(0)
class RefusingDiscounts implements BeforeProposal {

    private final UnearnedDiscounts unearned;
    private final AskingDiscountRules rules;
    private final RefusedDiscounts refused;
    private final RaisingDisputes raising;
    private final WithdrawingDisputes withdrawing;
    private final BankData bankData;
    private final Decisions decisions;
    private final AccountLocks locks;

    RefusingDiscounts(
            UnearnedDiscounts unearned,
            AskingDiscountRules rules,
            RefusedDiscounts refused,
            RaisingDisputes raising,
            WithdrawingDisputes withdrawing,
            BankData bankData,
            Decisions decisions,
            AccountLocks locks) {
        this.unearned = unearned;
        this.rules = rules;
        this.refused = refused;
        this.raising = raising;
        this.withdrawing = withdrawing;
        this.bankData = bankData;
        this.decisions = decisions;
        this.locks = locks;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        var accounts = new TreeSet<>(refused.accountsWithoutGround(creditorId));
        accounts.addAll(candidates(creditorId).keySet());
        return accounts;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var taken = accounts(creditorId, runDate);
        if (taken.isEmpty()) {
            return;
        }
        locks.take(taken);
        refused.withoutGround(creditorId).stream()
                .filter(one -> taken.contains(one.accountId()))
                .forEach(one -> withdrawing.withdraw(
                        one.disputeId(), in(one.accountId(), say("discount.moneyGone")), Actor.POLICY));
        candidates(creditorId).forEach((account, items) -> {
            if (taken.contains(account)) {
                judge(account, items, runDate, bankData.completeThrough(creditorId));
            }
        });
    }

    private TreeMap<Long, List<Long>> candidates(long creditorId) {
        var complete = bankData.completeThrough(creditorId);
        return complete == null
                ? new TreeMap<>()
                : unearned.candidates(creditorId, complete).stream()
                        .collect(groupingBy(
                                UnearnedDiscounts.Candidate::accountId,
                                TreeMap::new,
                                mapping(UnearnedDiscounts.Candidate::itemId, toList())));
    }

    private void judge(long account, List<Long> items, LocalDate runDate, LocalDate complete) {
        var shown = rules.of(account, decisions.openUnrecorded());
        unearned.takeEarned(items, Booking.on(runDate, Actor.POLICY));
        unearned.of(items, shown.tolerance(), complete).stream()
                .filter(refused::isNew)
                .forEach(one -> refuse(one, rules.of(account, decisions.open()), runDate));
    }

    private void refuse(Deduction deduction, DiscountRules rules, LocalDate runDate) {
        if (deduction.amount().compareTo(rules.smallDifference()) <= 0) {
            unearned.letGo(deduction, new Booking(deduction.paidOn(), runDate, Actor.POLICY));
            refused.add(deduction, "SMALL_DIFFERENCE", null, rules.decisionId(), runDate);
        } else if (rules.disputed()) {
            refused.add(deduction, "DISPUTE", dispute(deduction), rules.decisionId(), runDate);
        } else {
            refused.add(deduction, "OPEN", null, rules.decisionId(), runDate);
        }
    }

    private long dispute(Deduction deduction) {
        var parts = deduction.missing().entrySet().stream()
                .map(item -> new DisputeOrder.Part(item.getKey(), item.getValue()))
                .toList();
        var note = say(
                "discount.unearned",
                deduction.invoice(),
                money(deduction.amount(), refused.currency(deduction.accountId())),
                deduction.until(),
                deduction.paidOn());
        var order = new DisputeOrder(
                deduction.accountId(), parts, DisputeReason.SHORT_PAYMENT, in(deduction.accountId(), note), List.of());
        return raising.raise(order, null, Actor.POLICY);
    }

    private String in(long account, Sentence sentence) {
        return sentence.shown(refused.language(account));
    }
}
