package io.dunflow.resolution.dispute;

import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import org.springframework.stereotype.Component;

/** Ends a dispute: records how, and makes what it still covers dunnable again. The caller holds the account's lock. */
@Component
class EndingDisputes {

    private final Disputes disputes;
    private final MatterEvents events;
    private final DisputeCauses causes;
    private final Covering covering;
    private final CreditorDays days;

    EndingDisputes(Disputes disputes, MatterEvents events, DisputeCauses causes, Covering covering, CreditorDays days) {
        this.disputes = disputes;
        this.events = events;
        this.causes = causes;
        this.covering = covering;
        this.days = days;
    }

    /** Writes the end down before anything is booked, so that the bookings of an answer do not end it a second time. */
    void record(Dispute dispute, Disputes.Ending how, String by) {
        disputes.end(dispute.id(), how, days.todayOf(dispute.accountId()), by);
        events.ofEnd(dispute.id(), how, by);
        causes.countAnew(dispute, how.cause());
    }

    /** Releases what is left. */
    void release(Dispute dispute) {
        for (var item : disputes.itemsOf(dispute.id())) {
            disputes.released(dispute.id(), item, covering.uncover(item, Cover.DISPUTE, dispute.id()));
        }
    }
}
