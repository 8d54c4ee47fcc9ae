package io.dunflow.resolution.reason;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Note;
import io.dunflow.resolution.AccountAccess;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down why a debtor does not pay where no call asked for it: a mail came in, or another system was told. */
@Component
public class TellingReasons {

    private static final String NO_CALL = "NONE";

    private final RecordingCircumstances recording;
    private final RespondingToReasons responding;
    private final AccountAccess access;
    private final AccountLocks locks;

    TellingReasons(
            RecordingCircumstances recording,
            RespondingToReasons responding,
            AccountAccess access,
            AccountLocks locks) {
        this.recording = recording;
        this.responding = responding;
        this.access = access;
        this.locks = locks;
    }

    /**
     * Records the reason and does at once what the table {@code non-payment} says, as after a call.
     *
     * @return id of what was recorded
     * @throws InvalidInput when a field will not do
     */
    @Transactional
    public long tell(ReasonOrder order, String by) {
        if (order.reason() == null) {
            throw new InvalidInput("reason", say("dispute.reason", List.of(NonPaymentReason.values())));
        }
        Note.check("note", order.note());
        access.demand(order.account());
        locks.take(order.account());
        var id = recording.recordReason(order, by);
        responding.respond(id, NO_CALL, order.note(), by);
        return id;
    }
}
