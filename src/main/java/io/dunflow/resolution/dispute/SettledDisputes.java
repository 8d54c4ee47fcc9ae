package io.dunflow.resolution.dispute;

import io.dunflow.ledger.AccountsChanged;
import java.math.BigDecimal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends disputes of which nothing is left, in the transaction that took the last of it: credited by a note that names the
 * dispute, it was upheld; paid or cleared otherwise, there is nothing to answer for any more.
 */
@Component
class SettledDisputes {

    private static final String LEDGER = "ledger";

    private final Disputes disputes;
    private final EndingDisputes ending;
    private final AnswerProcesses processes;

    SettledDisputes(Disputes disputes, EndingDisputes ending, AnswerProcesses processes) {
        this.disputes = disputes;
        this.ending = ending;
        this.processes = processes;
    }

    @EventListener
    void on(AccountsChanged changed) {
        disputes.withoutGround(changed.accountIds()).forEach(this::end);
    }

    private void end(Dispute dispute) {
        var credited = disputes.creditedElsewhere(dispute.id());
        var state = state(dispute, credited);
        // Who credits it without a word finds no other cause than the debtor named.
        var cause = state == DisputeState.SETTLED ? null : dispute.reason().name();
        ending.record(dispute, new Disputes.Ending(state, null, credited.min(dispute.amount()), cause), LEDGER);
        ending.release(dispute);
        processes.ended(dispute.key(), state);
    }

    private static DisputeState state(Dispute dispute, BigDecimal credited) {
        if (credited.compareTo(dispute.amount()) >= 0) {
            return DisputeState.UPHELD;
        }
        return credited.signum() > 0 ? DisputeState.PARTLY_UPHELD : DisputeState.SETTLED;
    }
}
