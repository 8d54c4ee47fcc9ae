package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.resolution.Settlements.Ending;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an offer of a part for the whole. It lies on the debt as a cover of its own kind: a hold would leave the amount to
 * promises and plans, and would stop the days that count; a promise is kept by its own amount, not by a part of it.
 */
@Component
public class Settling {

    private final Settlements settlements;
    private final AskingSettlementTerms asking;
    private final ChoosingItems choosing;
    private final Covering covering;
    private final CreditorDays days;
    private final Notices notices;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final ResolutionProcesses processes;

    Settling(
            Settlements settlements,
            AskingSettlementTerms asking,
            ChoosingItems choosing,
            Covering covering,
            CreditorDays days,
            Notices notices,
            AccountLocks locks,
            AccountAccess access,
            ResolutionProcesses processes) {
        this.settlements = settlements;
        this.asking = asking;
        this.choosing = choosing;
        this.covering = covering;
        this.days = days;
        this.notices = notices;
        this.locks = locks;
        this.access = access;
        this.processes = processes;
    }

    /**
     * Takes it, for all that is dunnable of the account; what is beyond a collector waits for a lead.
     *
     * @param lead whether who agrees is a lead
     * @return id of the settlement
     * @throws InvalidInput when nothing is to be settled, the day has passed, or the table does not accept it, with the
     *     nearest offer that it does
     */
    @Transactional
    public long settle(SettlementOrder order, String by, boolean lead) {
        Reason.demand(order.reason());
        access.demand(order.account());
        locks.take(order.account());
        var today = days.todayOf(order.account());
        if (order.payBy() == null || order.payBy().isBefore(today)) {
            throw new InvalidInput("payBy", say("settlement.past", today));
        }
        var items = choosing.of(order.account(), null, null);
        var debt = items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (order.amount() == null
                || order.amount().signum() <= 0
                || order.amount().compareTo(debt) >= 0) {
            throw new InvalidInput("amount", say("settlement.amount", debt));
        }
        var terms = asking.of(order, debt);
        var state = lead || terms.byCollector() ? SettlementState.OPEN : SettlementState.AWAITING_APPROVAL;
        var id = settlements.add(order, terms, debt, state, by);
        settlements.addItems(id, items);
        settlements.become(id, new Ending(state, order.reason()), null, by);
        items.forEach((item, amount) -> covering.cover(item, Cover.SETTLEMENT, id, amount, today));
        notices.withdrawGroundless(Set.of(order.account()));
        processes.start("settlement", "settlement:" + id, Map.of("settlementState", state.name()));
        return id;
    }
}
