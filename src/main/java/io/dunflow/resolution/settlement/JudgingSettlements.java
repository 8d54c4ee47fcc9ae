package io.dunflow.resolution.settlement;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.BankData;
import io.dunflow.resolution.LeavingInPeace;
import io.dunflow.resolution.LettersOnMatters;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.LegalEffects;
import io.dunflow.resolution.person.StoppedByFacts;
import io.dunflow.resolution.settlement.Settlements.Ending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges settlements inside the run, by value date, and never as lapsed before the bank data is complete (rule 2.7); again
 * when a payment is returned, or one that was in time becomes known late (rule 2.8), also of one that was taken back
 * meanwhile. An offer that still waits for a lead lapses with its day. One
 * of which all was credited ends at once.
 */
@Component
@Order(0)
public class JudgingSettlements implements BeforeProposal {

    private static final String JUDGED = "settlement-judged";

    private final Settlements settlements;
    private final SettledMoney money;
    private final EndingSettlements ending;
    private final ReopeningSettlements reopening;
    private final Covering covering;
    private final BankData bankData;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final SuspendingSettlements suspending;
    private final LegalEffects effects;
    private final LeavingInPeace peace;
    private final SendingSettlementLetters letters;

    JudgingSettlements(
            Settlements settlements,
            SettledMoney money,
            EndingSettlements ending,
            ReopeningSettlements reopening,
            Covering covering,
            BankData bankData,
            ResolutionProcesses processes,
            AccountLocks locks,
            SuspendingSettlements suspending,
            LegalEffects effects,
            LeavingInPeace peace,
            SendingSettlementLetters letters) {
        this.letters = letters;
        this.peace = peace;
        this.settlements = settlements;
        this.money = money;
        this.ending = ending;
        this.reopening = reopening;
        this.covering = covering;
        this.bankData = bankData;
        this.processes = processes;
        this.locks = locks;
        this.suspending = suspending;
        this.effects = effects;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return settlements.toJudge(creditorId, runDate, bankData.completeThrough(creditorId)).stream()
                .map(Settlement::accountId)
                .collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId, runDate);
        if (!due.isEmpty()) {
            locks.take(due);
            var complete = bankData.completeThrough(creditorId);
            settlements.toJudge(creditorId, runDate, complete).stream()
                    .filter(settlement -> due.contains(settlement.accountId()))
                    .forEach(settlement -> judge(settlement, runDate, complete));
        }
    }

    private void judge(Settlement settlement, LocalDate runDate, LocalDate complete) {
        if (settlement.debt().signum() == 0 && !settlement.state().ended()) {
            endCredited(settlement, runDate);
            return;
        }
        switch (settlement.state()) {
            case AWAITING_APPROVAL -> judgeUndecided(settlement, runDate, complete);
            case ACCEPTED -> judgeReturned(settlement, runDate, complete);
            case SUSPENDED -> judgeSuspended(settlement, runDate);
            case LAPSED, WITHDRAWN -> judgeLate(settlement, runDate);
            default -> judgeOpen(settlement, runDate, complete);
        }
    }

    /**
     * Nothing is left to pay or to decide: what was agreed holds without money, what was not is gone. One that a lead had not
     * decided about when a fact suspended it ends once it goes on.
     */
    private void endCredited(Settlement settlement, LocalDate runDate) {
        var paid = money.paid(settlement);
        if (settlement.agreed()) {
            ending.discharge(settlement, paid, Settlements.CREDITED, runDate, Actor.POLICY);
            tell(settlement, JUDGED, SettlementState.ACCEPTED);
        } else if (settlement.state() == SettlementState.AWAITING_APPROVAL) {
            var gone = new Ending(SettlementState.WITHDRAWN, Settlements.CREDITED, paid, BigDecimal.ZERO);
            ending.release(settlement, gone, runDate, Actor.POLICY);
            tell(settlement, "settlement-decided", SettlementState.WITHDRAWN);
        }
    }

    /** Nobody waits for a lead longer than for the money; what came in time a lead still decides about. */
    private void judgeUndecided(Settlement settlement, LocalDate runDate, LocalDate complete) {
        reopening.coverAgain(settlement);
        var paid = money.paid(settlement);
        if (paid.compareTo(settlement.enough()) < 0
                && runDate.isAfter(settlement.lastDay())
                && reaches(complete, settlement.lastDay())) {
            lapse(settlement, Settlements.NOT_DECIDED, paid, runDate, "settlement-decided");
        }
    }

    private void judgeOpen(Settlement settlement, LocalDate runDate, LocalDate complete) {
        reopening.coverAgain(settlement);
        var paid = money.paid(settlement);
        if (paid.compareTo(settlement.enough()) >= 0) {
            ending.discharge(settlement, paid, null, runDate, Actor.POLICY);
            tell(settlement, JUDGED, SettlementState.ACCEPTED);
        } else if (runDate.isAfter(settlement.lastDay())) {
            judgeMissing(settlement, paid, runDate, complete);
        }
    }

    /** A payment that the bank took back: the settlement goes on, and may then have lapsed. */
    private void judgeReturned(Settlement settlement, LocalDate runDate, LocalDate complete) {
        if (money.paid(settlement).compareTo(settlement.enough()) < 0) {
            reopening.reopen(settlement, runDate);
            if (money.withdrawnOn(settlement.id()).isPresent()) {
                takenBackAgain(settlements.find(settlement.id()).orElseThrow(), runDate);
                return;
            }
            suspending.suspendAgain(settlements.find(settlement.id()).orElseThrow());
            var again = settlements.find(settlement.id()).orElseThrow();
            if (again.state() != SettlementState.SUSPENDED) {
                judgeOpen(again, runDate, complete);
            }
            goesOn(settlement.id());
        }
    }

    /** Only the money that went back had undone that it was taken back. */
    private void takenBackAgain(Settlement settlement, LocalDate runDate) {
        var paid = money.paid(settlement);
        var withdrawn = new Ending(SettlementState.WITHDRAWN, settlement.cause(), paid, BigDecimal.ZERO);
        ending.release(settlement, withdrawn, runDate, Actor.POLICY);
        letters.tell(settlements.find(settlement.id()).orElseThrow());
    }

    /** Its process has ended: it begins again where it waits, or what became of it is said at once. */
    private void goesOn(long id) {
        var settlement = settlements.find(id).orElseThrow();
        if (settlement.state().ended()) {
            letters.tell(settlement);
        } else {
            processes.start("settlement", settlement.key(), Map.of("settlementState", SettlementState.OPEN.name()));
        }
    }

    /** What was paid in time before the debtor became insolvent discharges, though it is known only now. */
    private void judgeSuspended(Settlement settlement, LocalDate runDate) {
        reopening.coverAgain(settlement);
        var paid = money.paid(settlement, through(settlement));
        if (settlement.agreed() && paid.compareTo(settlement.enough()) >= 0) {
            ending.discharge(settlement, paid, "LATE_KNOWLEDGE", runDate, Actor.POLICY);
            tell(settlement, JUDGED, SettlementState.ACCEPTED);
        }
    }

    /** Money of the day on which a fact begins that suspends settlements, or later, may have to be given back. */
    private LocalDate through(Settlement settlement) {
        return effects.opened(settlement.accountId(), StoppedByFacts.OFFERS)
                .map(opened -> opened.minusDays(1))
                .filter(settlement.lastDay()::isAfter)
                .orElse(settlement.lastDay());
    }

    /** As if the payment had been known when the settlement lapsed, or was taken back. */
    private void judgeLate(Settlement settlement, LocalDate runDate) {
        var through = money.withdrawnOn(settlement.id())
                .filter(through(settlement)::isAfter)
                .orElseGet(() -> through(settlement));
        var paid = money.paid(settlement, through).add(money.unallocatedInTime(settlement, through));
        if (paid.compareTo(settlement.enough()) >= 0) {
            ending.discharge(settlement, paid, "LATE_KNOWLEDGE", runDate, Actor.POLICY);
            peace.end(LettersOnMatters.matter(settlement.id(), SettlementLetters.LAPSED));
            peace.end(LettersOnMatters.matter(settlement.id(), SettlementLetters.WITHDRAWN));
            letters.tell(settlements.find(settlement.id()).orElseThrow());
        }
    }

    private void judgeMissing(Settlement settlement, BigDecimal paid, LocalDate runDate, LocalDate complete) {
        if (reaches(complete, settlement.lastDay())) {
            lapse(settlement, cause(settlement), paid, runDate, JUDGED);
        } else if (settlement.state() == SettlementState.OPEN) {
            var waiting = new Ending(SettlementState.AWAITING_BANK, cause(settlement), paid, BigDecimal.ZERO);
            settlements.become(settlement.id(), waiting, runDate, Actor.POLICY);
            covering.remark(Cover.SETTLEMENT, settlement.id(), waiting.state().name());
        }
    }

    private void lapse(Settlement settlement, String cause, BigDecimal paid, LocalDate runDate, String message) {
        var lapsed = new Ending(SettlementState.LAPSED, cause, paid, BigDecimal.ZERO);
        ending.release(settlement, lapsed, runDate, Actor.POLICY);
        tell(settlement, message, SettlementState.LAPSED);
    }

    private static boolean reaches(LocalDate complete, LocalDate day) {
        return complete != null && !complete.isBefore(day);
    }

    private static String cause(Settlement settlement) {
        return "RETURNED".equals(settlement.cause()) ? "RETURNED" : null;
    }

    private void tell(Settlement settlement, String message, SettlementState state) {
        processes.tell(settlement.key(), message, Map.of("settlementState", state.name()));
    }
}
