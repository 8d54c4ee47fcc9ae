package io.dunflow.resolution.settlement;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.concession.AgreeingInTurn;
import io.dunflow.resolution.person.RefusingVoid;
import io.dunflow.resolution.person.StoppedByFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    private final AccountMoney money;
    private final Covering covering;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final Notices notices;
    private final AgreeingInTurn inTurn;
    private final AccountAccess access;
    private final ResolutionProcesses processes;
    private final RefusingVoid refusing;

    Settling(
            Settlements settlements,
            AskingSettlementTerms asking,
            ChoosingItems choosing,
            AccountMoney money,
            Covering covering,
            BusinessDays businessDays,
            CreditorDays days,
            Notices notices,
            AgreeingInTurn inTurn,
            AccountAccess access,
            ResolutionProcesses processes,
            RefusingVoid refusing) {
        this.settlements = settlements;
        this.asking = asking;
        this.choosing = choosing;
        this.money = money;
        this.covering = covering;
        this.businessDays = businessDays;
        this.days = days;
        this.notices = notices;
        this.inTurn = inTurn;
        this.access = access;
        this.processes = processes;
        this.refusing = refusing;
    }

    /** Takes it where no call asked for it; arguments, answer and refusals as for the other one. */
    @Transactional
    public long settle(SettlementOrder order, String by) {
        return settle(order, null, by);
    }

    /**
     * Takes it, for all that is overdue and covered by nothing; what is beyond a collector waits for a lead, and for another
     * one where a lead takes it.
     *
     * @param caseId whose call it came up in, or null; that case is told when it ends
     * @return id of the settlement
     * @throws InvalidInput when nothing is to be settled, the day has passed, or the table does not accept it, with the
     *     nearest offer that it does
     * @throws io.dunflow.platform.Refused when a fact about the person stands against it
     */
    @Transactional
    public long settle(SettlementOrder order, Long caseId, String by) {
        Reason.demand(order.reason());
        access.demand(order.account());
        inTurn.take(order.account());
        refusing.refuse(order.account(), StoppedByFacts.OFFERS);
        var items = overdue(order);
        var debt = sum(items);
        check(order, debt);
        var terms = asking.of(order, debt, true);
        if (!terms.accept(order.amount(), order.payBy())) {
            throw new InvalidInput(
                    "amount",
                    say(
                            "settlement.unacceptable",
                            money.said(terms.nearestAmount(order.amount()), order.account()),
                            terms.nearestDay(order.payBy())));
        }
        var state = terms.byCollector(order.amount()) ? SettlementState.OPEN : SettlementState.AWAITING_APPROVAL;
        var id = settlements.add(order, terms, money.digits(order.account()), lastDay(order, terms), state, caseId, by);
        settlements.addItems(id, items);
        settlements.begin(id, state, order.reason(), by);
        var today = days.todayOf(order.account());
        items.forEach((item, amount) -> covering.cover(item, Cover.SETTLEMENT, id, amount, today));
        notices.withdrawGroundless(Set.of(order.account()));
        processes.start("settlement", "settlement:" + id, Map.of("settlementState", state.name()));
        return id;
    }

    /** What the tables would say, and the nearest offer that they take; nothing is recorded. */
    @Transactional
    public SettlementPreview preview(SettlementOrder order) {
        access.demand(order.account());
        var debt = sum(overdue(order));
        check(order, debt);
        return SettlementPreview.of(order, asking.of(order, debt, false), money.currency(order.account()));
    }

    private Map<Long, BigDecimal> overdue(SettlementOrder order) {
        return choosing.overdue(order.account(), null, days.todayOf(order.account()));
    }

    private LocalDate lastDay(SettlementOrder order, SettlementTerms terms) {
        return businessDays.plus(days.calendarOf(order.account()), order.payBy(), terms.toleranceDays());
    }

    private void check(SettlementOrder order, BigDecimal debt) {
        var today = days.todayOf(order.account());
        if (order.payBy() == null || order.payBy().isBefore(today)) {
            throw new InvalidInput("payBy", say("settlement.past", today));
        }
        money.demand("amount", order.amount(), order.account());
        if (order.amount() == null || order.amount().compareTo(debt) >= 0) {
            throw new InvalidInput("amount", say("settlement.amount", money.said(debt, order.account())));
        }
    }

    private static BigDecimal sum(Map<Long, BigDecimal> items) {
        return items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
