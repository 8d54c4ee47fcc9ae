package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        LocalDate dismissedOn,
        Long writeOffId,
        String proposedBy,
        String approvedBy) {

    private static final Set<LegalState> AFTER_APPROVAL =
            Set.of(LegalState.DISMISSED, LegalState.WITHDRAWN, LegalState.FRUITLESS, LegalState.SETTLED);

    /**
     * What a court may have done with it, as far as is known. News may come out of order: a court may have had it before it was
     * paid or taken back, though nobody told, and a title may be heard of before the filing, follow a dismissal, or be
     * set aside by a later one.
     */
    public List<LegalState> courtMayHave() {
        var may = new ArrayList<LegalState>();
        if (approvedBy != null && (state.covers() || AFTER_APPROVAL.contains(state))) {
            if (filedOn == null) {
                may.add(LegalState.FILED);
            }
            if (!titleStands()) {
                may.add(LegalState.TITLED);
            }
            if (dismissedOn == null || titleStands()) {
                may.add(LegalState.DISMISSED);
            }
        }
        if (state == LegalState.ENFORCING) {
            may.add(LegalState.FRUITLESS);
        }
        return List.copyOf(may);
    }

    /** Whether it has a title that no court set aside afterwards, as far as is known. */
    boolean titleStands() {
        return titledOn != null && (dismissedOn == null || !dismissedOn.isAfter(titledOn));
    }

    /** Whether a court has spoken on it, as far as is known. */
    boolean answered() {
        return titledOn != null || dismissedOn != null;
    }

    /** The first day on which a court could have spoken on it: of its filing, or when the letter's date passed. */
    LocalDate sinceFiled() {
        return filedOn == null ? payBy : filedOn;
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
