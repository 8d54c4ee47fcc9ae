package io.dunflow.resolution.charge;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Clearing;
import io.dunflow.ledger.ClearingOrder;
import io.dunflow.ledger.ClearingOrders;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import org.springframework.stereotype.Component;

/** Asks the table {@code clearing-order} what money of an account pays first. */
@Component
class TableOfClearing implements ClearingOrders {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;

    TableOfClearing(KnowingAccounts knowing, Decisions decisions, CreditorDays days) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
    }

    @Override
    public Clearing of(Account account) {
        var sitting = decisions.open();
        var answer = sitting.ask("clearing-order", knowing.of(account.id(), days.todayOf(account.id()), sitting));
        return new Clearing(
                answer.text("order").map(ClearingOrder::valueOf).orElse(ClearingOrder.PRINCIPAL_FIRST),
                answer.flag("designationRefused"));
    }
}
