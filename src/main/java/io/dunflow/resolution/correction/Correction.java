package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What letters to an account claimed and was not owed, or was not to be asked of whoever got them, as it was found at
 * once.
 *
 * @param cause what disproves the largest claim, such as PAYMENT
 * @param difference claimed too much: of each item what the worst letter did
 * @param quietDays no dunning for so long after it
 * @param decideBy by when a lead decides; null when nobody has to
 * @param message what a lead says in the notice
 * @param noticeId notice by which the debtor is told; null before, or when it is not
 * @param foundOn date of the run, or day on which it became known
 * @param recipient who got the letters and never should have; null: whoever gets those of the account
 * @param lost claimed too much by what was known then, but not by what is known since; not zero only when it was sent
 */
public record Correction(
        long id,
        long accountId,
        String currency,
        CorrectionState state,
        String cause,
        BigDecimal difference,
        int quietDays,
        LocalDate decideBy,
        String message,
        Long noticeId,
        LocalDate foundOn,
        String recipient,
        BigDecimal lost) {

    /** Of its process, and of what happens because of it. */
    public String key() {
        return "correction:" + id;
    }

    /** Whether it is written to somebody who has nothing to do with what the letters were about. */
    boolean toStranger() {
        return recipient != null;
    }

    public boolean awaitsApproval() {
        return state == CorrectionState.AWAITING_APPROVAL;
    }
}
