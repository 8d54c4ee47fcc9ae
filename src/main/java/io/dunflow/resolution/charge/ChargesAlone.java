package io.dunflow.resolution.charge;

import io.dunflow.correspondence.Channel;
import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BookingCharges;
import io.dunflow.ledger.GivingUpCharges;
import io.dunflow.ledger.WaivingCharges;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.CurrencyScale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends what is left when invoices are paid and charges are not (domain rule 2.25): up to the creditor's limit they are
 * waived, above it they are booked, and the debtor gets one statement; of whom no channel reaches nothing is booked until
 * one does. No level comes of it. Of what was written off or discharged nothing more is wanted, though a letter
 * claimed it since.
 */
@Component
@Order(10)
class ChargesAlone implements BeforeProposal {

    private static final String REST_LIMIT = "REST_LIMIT";
    private static final String CHARGES_ONLY = "CHARGES_ONLY";

    private final LonelyCharges lonely;
    private final GivingUpCharges givingUp;
    private final AccountLocks locks;
    private final WaivingCharges waiving;
    private final BookingCharges booking;
    private final SendingChargesStatements statements;
    private final CurrencyScale scale;
    private final Decisions decisions;

    ChargesAlone(
            LonelyCharges lonely,
            GivingUpCharges givingUp,
            AccountLocks locks,
            WaivingCharges waiving,
            BookingCharges booking,
            SendingChargesStatements statements,
            CurrencyScale scale,
            Decisions decisions) {
        this.lonely = lonely;
        this.givingUp = givingUp;
        this.locks = locks;
        this.waiving = waiving;
        this.booking = booking;
        this.statements = statements;
        this.scale = scale;
        this.decisions = decisions;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        var found = new TreeSet<>(lonely.accounts(creditorId, runDate));
        found.addAll(givingUp.accounts(creditorId));
        return found;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var accounts = accounts(creditorId, runDate);
        if (accounts.isEmpty()) {
            return;
        }
        locks.take(Set.copyOf(accounts));
        givingUp.giveUp(accounts);
        var sitting = decisions.open();
        lonely.of(creditorId, runDate).stream()
                .collect(Collectors.groupingBy(LonelyCharges.Lonely::accountId))
                .values()
                .forEach(charges -> judge(charges, sitting));
    }

    private void judge(List<LonelyCharges.Lonely> charges, Sitting sitting) {
        var first = charges.get(0);
        var sum = scale.measured(LonelyCharges.sum(charges), first.currency(), sitting);
        if (sum.compareTo(scale.measured(first.restLimit(), first.limitCurrency(), sitting)) <= 0) {
            charges.forEach(charge -> waiving.waive(charge.id(), REST_LIMIT, Actor.POLICY));
        } else {
            statements.channel(first.accountId()).ifPresent(channel -> tell(charges, channel));
        }
    }

    private void tell(List<LonelyCharges.Lonely> charges, Channel channel) {
        charges.forEach(charge -> booking.book(charge.id(), CHARGES_ONLY, Actor.POLICY));
        if (lonely.standOn(charges.get(0).accountId())) {
            statements.send(charges.get(0).accountId(), charges.get(0).currency(), channel);
        }
    }
}
