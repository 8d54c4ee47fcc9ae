package io.dunflow.resolution;

import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Ends a dispute: records how, and makes what it still covers dunnable again. The caller holds the account's lock. */
@Component
class EndingDisputes {

    private final Disputes disputes;
    private final MatterEvents events;
    private final Covering covering;
    private final CreditorDays days;

    EndingDisputes(Disputes disputes, MatterEvents events, Covering covering, CreditorDays days) {
        this.disputes = disputes;
        this.events = events;
        this.covering = covering;
        this.days = days;
    }

    /** Writes the end down before anything is booked, so that the bookings of an answer do not end it a second time. */
    void record(Dispute dispute, DisputeState state, String answer, BigDecimal credited, String by) {
        disputes.end(dispute.id(), state, answer, credited, days.todayOf(dispute.accountId()), by);
        events.ofDispute(dispute.id(), state.name(), answer, credited.signum() == 0 ? null : credited, by);
    }

    /** Releases what is left. */
    void release(Dispute dispute) {
        disputes.itemsOf(dispute.id()).forEach(item -> covering.uncover(item, Cover.DISPUTE, dispute.id()));
    }
}
