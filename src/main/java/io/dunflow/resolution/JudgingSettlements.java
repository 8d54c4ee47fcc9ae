package io.dunflow.resolution;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.Settlements.Ending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges settlements inside the run, by value date, and never as lapsed before the bank data is complete (rule 2.7); again
 * when a payment is returned, or one that was in time becomes known late (rule 2.8).
 */
@Component
@Order(0)
class JudgingSettlements implements BeforeProposal {

    static final String POLICY = "policy";

    private final Settlements settlements;
    private final EndingSettlements ending;
    private final ReopeningSettlements reopening;
    private final Covering covering;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;

    JudgingSettlements(
            Settlements settlements,
            EndingSettlements ending,
            ReopeningSettlements reopening,
            Covering covering,
            ResolutionProcesses processes,
            AccountLocks locks) {
        this.settlements = settlements;
        this.ending = ending;
        this.reopening = reopening;
        this.covering = covering;
        this.processes = processes;
        this.locks = locks;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = settlements.toJudge(creditorId);
        if (!due.isEmpty()) {
            locks.take(due.stream().map(Settlement::accountId).collect(Collectors.toSet()));
            var complete = settlements.bankCompleteThrough(creditorId);
            settlements.toJudge(creditorId).forEach(settlement -> judge(settlement, runDate, complete));
        }
    }

    private void judge(Settlement settlement, LocalDate runDate, LocalDate complete) {
        switch (settlement.state()) {
            case ACCEPTED -> judgeReturned(settlement, runDate, complete);
            case LAPSED -> judgeLate(settlement, runDate);
            default -> judgeOpen(settlement, runDate, complete);
        }
    }

    private void judgeOpen(Settlement settlement, LocalDate runDate, LocalDate complete) {
        reopening.coverAgain(settlement);
        var paid = settlements.paid(settlement);
        if (paid.compareTo(settlement.amount()) >= 0) {
            ending.discharge(settlement, paid, null, runDate, POLICY);
            tell(settlement, SettlementState.ACCEPTED);
        } else if (runDate.isAfter(settlement.lastDay())) {
            judgeMissing(settlement, paid, runDate, complete);
        }
    }

    /** A payment that the bank took back: the settlement goes on, and may then have lapsed. */
    private void judgeReturned(Settlement settlement, LocalDate runDate, LocalDate complete) {
        if (settlements.paid(settlement).compareTo(settlement.amount()) < 0) {
            reopening.reopen(settlement, runDate);
            judgeOpen(settlements.find(settlement.id()).orElseThrow(), runDate, complete);
        }
    }

    /** As if the payment had been known when the settlement lapsed. */
    private void judgeLate(Settlement settlement, LocalDate runDate) {
        var paid = settlements.paid(settlement).add(settlements.unallocatedInTime(settlement));
        if (paid.compareTo(settlement.amount()) >= 0) {
            ending.discharge(settlement, paid, "LATE_KNOWLEDGE", runDate, POLICY);
        }
    }

    private void judgeMissing(Settlement settlement, BigDecimal paid, LocalDate runDate, LocalDate complete) {
        if (complete != null && !complete.isBefore(settlement.lastDay())) {
            ending.release(
                    settlement,
                    new Ending(SettlementState.LAPSED, cause(settlement), paid, BigDecimal.ZERO),
                    runDate,
                    POLICY);
            tell(settlement, SettlementState.LAPSED);
        } else if (settlement.state() == SettlementState.OPEN) {
            var waiting = new Ending(SettlementState.AWAITING_BANK, cause(settlement), paid, BigDecimal.ZERO);
            settlements.become(settlement.id(), waiting, runDate, POLICY);
            covering.remark(Cover.SETTLEMENT, settlement.id(), waiting.state().name());
        }
    }

    private static String cause(Settlement settlement) {
        return "RETURNED".equals(settlement.cause()) ? "RETURNED" : null;
    }

    private void tell(Settlement settlement, SettlementState state) {
        processes.tell(settlement.key(), "settlement-judged", Map.of("settlementState", state.name()));
    }
}
