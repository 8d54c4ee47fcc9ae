package io.dunflow.agency;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places approved items: at most what the notice claimed less what was paid since; what is disputed or held by now stays
 * out as a whole, and so does what is not ready any more (domain rule 2.11). From here on nothing of them is dunned.
 */
@Component
public class PlacingItems {

    private final Placements placements;
    private final LeavingOut leaving;
    private final EndingPlacements ending;
    private final TellingAgencies telling;
    private final Covering covering;
    private final Notices notices;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    PlacingItems(
            Placements placements,
            LeavingOut leaving,
            EndingPlacements ending,
            TellingAgencies telling,
            Covering covering,
            Notices notices,
            AccountLocks locks,
            CreditorDays days,
            BusinessDays businessDays,
            JdbcClient jdbc) {
        this.placements = placements;
        this.leaving = leaving;
        this.ending = ending;
        this.telling = telling;
        this.covering = covering;
        this.notices = notices;
        this.locks = locks;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /**
     * Covers the items and writes the package down.
     *
     * @param format of the package; null: the agency's
     * @return the placement as it is then: SENT, or LOST when nothing is left to place
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Placement place(long caseId, String format) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
        var today = days.todayOf(placement.accountId());
        var placed = leaving.leaveOut(placement, today, true);
        if (placed.isEmpty()) {
            ending.release(placement, PlacementState.LOST, leaving.why(placement), null, "policy");
        } else {
            placed.forEach(item -> cover(placement, item, today));
            send(placement, today, format);
        }
        return placements.find(placement.id()).orElseThrow();
    }

    /** Sends the package once more, to an agency that did not answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Placement sendAgain(long caseId, String format) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
        send(placement, days.todayOf(placement.accountId()), format);
        return placements.find(placement.id()).orElseThrow();
    }

    private void cover(Placement placement, PlaceableItems.Placeable item, LocalDate today) {
        placements.placed(placement.id(), item.id(), item.amount());
        covering.cover(item.id(), Cover.PLACEMENT, placement.id(), item.amount(), today);
    }

    private void send(Placement placement, LocalDate today, String format) {
        var calendar = days.calendarOf(placement.accountId());
        placements.sent(placement.id(), today, businessDays.plus(calendar, today, answerDays(placement.agencyId())));
        placements.become(placement, PlacementState.SENT, null, null, "policy");
        telling.placed(placements.find(placement.id()).orElseThrow(), format);
        notices.withdrawGroundless(Set.of(placement.accountId()));
    }

    private int answerDays(long agencyId) {
        return jdbc.sql("select answer_days from agency where id = ?")
                .param(agencyId)
                .query(Integer.class)
                .single();
    }
}
