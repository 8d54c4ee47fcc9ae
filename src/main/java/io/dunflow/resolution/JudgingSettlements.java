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
import org.springframework.stereotype.Component;

/** Judges settlements inside the run, by value date, and never as lapsed before the bank data is complete (rule 2.7). */
@Component
class JudgingSettlements implements BeforeProposal {

    private static final String POLICY = "policy";

    private final Settlements settlements;
    private final EndingSettlements ending;
    private final Covering covering;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;

    JudgingSettlements(
            Settlements settlements,
            EndingSettlements ending,
            Covering covering,
            ResolutionProcesses processes,
            AccountLocks locks) {
        this.settlements = settlements;
        this.ending = ending;
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
        var paid = settlements.paid(settlement);
        if (paid.compareTo(settlement.amount()) >= 0) {
            ending.discharge(settlement, paid, runDate, POLICY);
            tell(settlement, SettlementState.ACCEPTED);
        } else if (runDate.isAfter(settlement.lastDay())) {
            judgeMissing(settlement, paid, runDate, complete);
        }
    }

    private void judgeMissing(Settlement settlement, BigDecimal paid, LocalDate runDate, LocalDate complete) {
        if (complete != null && !complete.isBefore(settlement.lastDay())) {
            ending.release(
                    settlement, new Ending(SettlementState.LAPSED, null, paid, BigDecimal.ZERO), runDate, POLICY);
            tell(settlement, SettlementState.LAPSED);
        } else if (settlement.state() == SettlementState.OPEN) {
            var waiting = new Ending(SettlementState.AWAITING_BANK, null, paid, BigDecimal.ZERO);
            settlements.become(settlement.id(), waiting, runDate, POLICY);
            covering.remark(Cover.SETTLEMENT, settlement.id(), waiting.state().name());
        }
    }

    private void tell(Settlement settlement, SettlementState state) {
        processes.tell(settlement.key(), "settlement-judged", Map.of("settlementState", state.name()));
    }
}
