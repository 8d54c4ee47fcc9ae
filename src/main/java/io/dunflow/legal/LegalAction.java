package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Items of an account on their way to a court, there, or enforced.
 *
 * @param caseId its case, of stage LEGAL
 * @param template of the letter before claim
 * @param demands what that letter has to say, codes with commas
 * @param askDays days after which somebody asks what the court did
 * @param cost that it may cost at first, as the table estimates
 * @param interest names the rate that the law gives; null where the table does not say
 * @param interestRate percent a year where it never changes, else null
 * @param interestFrom DUE or DEMAND: it begins after the due date, or the first demand
 * @param payBy the date that the letter names; null before
 * @param verdict SUE, REFER or DO_NOT_SUE, as the table said; null before
 * @param courtNumber number that the court gave it
 * @param writeOffId asked for when it was given up, or null
 */
public record LegalAction(
        long id,
        long accountId,
        Long caseId,
        LegalState state,
        String cause,
        String reason,
        int letterDays,
        String template,
        String demands,
        int askDays,
        BigDecimal cost,
        String currency,
        String interest,
        BigDecimal interestRate,
        String interestFrom,
        Long noticeId,
        LocalDate payBy,
        String verdict,
        String verdictReason,
        LocalDate lookAgainOn,
        String court,
        String courtNumber,
        LocalDate filedOn,
        String titleNumber,
        LocalDate titledOn,
        Long writeOffId,
        String proposedBy,
        String approvedBy) {

    /**
     * What a court may have done with it, as far as is known. It may have had it, or given a title, before it was paid or taken
     * back, though nobody told.
     */
    public List<LegalState> courtMayHave() {
        return switch (state) {
            case APPROVED -> List.of(LegalState.FILED);
            case FILED -> List.of(LegalState.TITLED, LegalState.DISMISSED);
            case ENFORCING -> List.of(LegalState.FRUITLESS);
            case SETTLED, WITHDRAWN -> {
                if (approvedBy == null || titledOn != null) {
                    yield List.of();
                }
                yield List.of(filedOn == null ? LegalState.FILED : LegalState.TITLED);
            }
            default -> List.of();
        };
    }

    /** What records call it. */
    String name() {
        return "legal " + id;
    }

    /** Under which the law's clocks know it. */
    String reference() {
        return "legal:" + id;
    }

    /** The business key of its process. */
    String key() {
        return Long.toString(caseId);
    }
}
