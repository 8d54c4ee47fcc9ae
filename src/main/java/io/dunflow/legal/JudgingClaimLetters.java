package io.dunflow.legal;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges inside the run whether the date of a letter before claim passed in vain: it has to have fully passed, and the bank
 * data has to reach it (domain rule 2.7). What became time-barred before a lead agreed leaves the action here,
 * and what is not worth it any more ends it.
 */
@Component
@Order(2)
class JudgingClaimLetters implements BeforeProposal {

    private final LegalActions actions;
    private final LosingToTime losing;
    private final EndingLegalActions ending;
    private final WeighingClaims weighing;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    JudgingClaimLetters(
            LegalActions actions,
            LosingToTime losing,
            EndingLegalActions ending,
            WeighingClaims weighing,
            ResolutionProcesses processes,
            AccountLocks locks,
            JdbcClient jdbc) {
        this.actions = actions;
        this.losing = losing;
        this.ending = ending;
        this.weighing = weighing;
        this.processes = processes;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return actions.liveOf(creditorId).stream().map(LegalAction::accountId).toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var live = actions.liveOf(creditorId);
        if (live.isEmpty()) {
            return;
        }
        locks.take(live.stream().map(LegalAction::accountId).collect(Collectors.toSet()));
        actions.liveOf(creditorId).forEach(action -> losing.judge(action, runDate));
        actions.liveOf(creditorId).stream()
                .filter(action -> action.state() == LegalState.ANNOUNCED || action.state() == LegalState.AWAITING_BANK)
                .forEach(action -> judge(action, runDate));
        actions.liveOf(creditorId).stream()
                .filter(action -> action.state() == LegalState.AWAITING_APPROVAL)
                .forEach(weighing::lookAgain);
    }

    private void judge(LegalAction action, LocalDate runDate) {
        var found = found(action.id());
        if (!found.arrived() || !runDate.isAfter(action.payBy())) {
            return;
        }
        if (found.owed().signum() == 0) {
            actions.become(action, LegalState.SETTLED, "PAID_IN_TIME", runDate, Actor.POLICY);
        } else if (found.free().signum() == 0) {
            ending.end(action, LegalState.LOST, "AGREED", runDate, Actor.POLICY);
        } else if (found.complete() != null && !found.complete().isBefore(action.payBy())) {
            actions.become(action, LegalState.DATE_PASSED, null, runDate, Actor.POLICY);
            processes.tell(action.key(), "legal-judged", Map.of("legalState", "DATE_PASSED"));
        } else if (action.state() == LegalState.ANNOUNCED) {
            actions.become(action, LegalState.AWAITING_BANK, null, runDate, Actor.POLICY);
        }
    }

    private Found found(long actionId) {
        return jdbc.sql(
                        """
                        select c.bank_complete_through as complete,
                          n.state in ('HANDED_OVER', 'DISPROVED') and n.bounced_at is null as arrived,
                          (select coalesce(sum(i.open_amount), 0) from legal_action_item x join item i on i.id = x.item_id
                            where x.action_id = p.id and x.left_out is null) as owed,
                          (select coalesce(sum(i.dunnable_amount), 0) from legal_action_item x join item i on i.id = x.item_id
                            where x.action_id = p.id and x.left_out is null) as free
                        from legal_action p join notice n on n.id = p.notice_id
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id where p.id = ?
                        """)
                .param(actionId)
                .query(Found.class)
                .single();
    }

    /**
     * How things stand.
     *
     * @param complete day through which all payments are known, or null
     * @param arrived whether the letter was handed over and did not come back
     * @param free what nothing covers
     */
    private record Found(LocalDate complete, boolean arrived, BigDecimal owed, BigDecimal free) {}
}
