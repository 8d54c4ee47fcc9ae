package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A question about credit that a person decides.
 *
 * @param scope of a review: whether of the debtor's limit, or of its group's
 * @param checkId of a referral: the check that the table referred
 * @param order number of the order; null of a limit that was asked for, and of a review
 * @param amount of the order, as it was asked for last, or the limit that was asked for; null of a review
 * @param note what was said when it was opened, or null
 * @param renewUntil of a review because the limit ends: until when it is given anew where nobody says another day; else null
 * @param answer why it was decided so; null while it is open
 */
public record CreditCase(
        long id,
        CaseKind kind,
        long accountId,
        long debtorId,
        String debtor,
        LimitScope scope,
        Long checkId,
        String order,
        BigDecimal amount,
        String currency,
        List<String> reasons,
        String note,
        LocalDate dueOn,
        LocalDate renewUntil,
        CaseState state,
        String openedBy,
        OffsetDateTime openedAt,
        LocalDate endedOn,
        String endedBy,
        String answer) {

    public static final String PREFIX = "credit:";

    /** Whether nobody, or only one person of two, has decided it. */
    boolean waits() {
        return state == CaseState.OPEN || state == CaseState.PROPOSED;
    }

    /** The business key of its process. */
    String key() {
        return PREFIX + id;
    }
}
