package io.dunflow.agency;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges inside the run whether the date of a pre-placement notice passed in vain: it has to have fully passed, and the
 * bank data has to reach it (domain rule 2.7). What became of placed items without a booking, such as a hold that began,
 * is followed here too.
 */
@Component
class JudgingPlacements implements BeforeProposal {

    private final Placements placements;
    private final EndingPlacements ending;
    private final PausingPlacements pausing;
    private final ChoosingAgencies choosing;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    JudgingPlacements(
            Placements placements,
            EndingPlacements ending,
            PausingPlacements pausing,
            ChoosingAgencies choosing,
            ResolutionProcesses processes,
            AccountLocks locks,
            JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.pausing = pausing;
        this.choosing = choosing;
        this.processes = processes;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return placements.liveOf(creditorId).stream().map(Placement::accountId).toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var live = placements.liveOf(creditorId);
        if (live.isEmpty()) {
            return;
        }
        locks.take(live.stream().map(Placement::accountId).collect(Collectors.toSet()));
        for (var placement : placements.liveOf(creditorId)) {
            if (placement.state().withAgency()) {
                pausing.follow(placement.id());
            } else if (placement.state() == PlacementState.ANNOUNCED
                    || placement.state() == PlacementState.AWAITING_BANK) {
                judge(placement, runDate);
            } else if (placement.state() == PlacementState.AWAITING_APPROVAL) {
                choosing.lookAgain(placement);
            }
        }
    }

    private void judge(Placement placement, LocalDate runDate) {
        var found = found(placement.id());
        if (!found.arrived() || !runDate.isAfter(placement.payBy())) {
            return;
        }
        if (found.owed().signum() == 0) {
            placements.become(placement, PlacementState.SETTLED, "PAID_IN_TIME", runDate, "policy");
        } else if (found.free().signum() == 0) {
            ending.end(placement, PlacementState.LOST, "AGREED", runDate, "policy");
        } else if (found.complete() != null && !found.complete().isBefore(placement.payBy())) {
            placements.become(placement, PlacementState.DATE_PASSED, null, runDate, "policy");
            processes.tell(placement.key(), "placement-judged", Map.of("placementState", "DATE_PASSED"));
        } else if (placement.state() == PlacementState.ANNOUNCED) {
            placements.become(placement, PlacementState.AWAITING_BANK, null, runDate, "policy");
        }
    }

    private Found found(long placementId) {
        return jdbc.sql(
                        """
                        select c.bank_complete_through as complete,
                          n.state in ('HANDED_OVER', 'DISPROVED') and n.bounced_at is null as arrived,
                          (select coalesce(sum(i.open_amount), 0) from placement_item x join item i on i.id = x.item_id
                            where x.placement_id = p.id) as owed,
                          (select coalesce(sum(i.dunnable_amount), 0) from placement_item x join item i on i.id = x.item_id
                            where x.placement_id = p.id) as free
                        from placement p join notice n on n.id = p.notice_id
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id where p.id = ?
                        """)
                .param(placementId)
                .query(Found.class)
                .single();
    }

    /**
     * How things stand.
     *
     * @param complete day through which all payments are known, or null
     * @param arrived whether the notice was handed over and did not come back
     * @param free what nothing covers
     */
    record Found(LocalDate complete, boolean arrived, BigDecimal owed, BigDecimal free) {}
}
