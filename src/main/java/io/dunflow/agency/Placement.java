package io.dunflow.agency;

import java.time.LocalDate;

/**
 * Items of an account on their way to an agency, there, or back.
 *
 * @param caseId its case, of stage AGENCY
 * @param askedInId the escalation in which it was decided, or null
 * @param payBy the date that its pre-placement notice names; null before
 * @param agencyId null until one is chosen
 * @param pointsReasons codes with commas: why this agency
 * @param answerBy day by which the agency has to acknowledge it
 * @param pausedByUs whether the agency was told that it is held
 */
public record Placement(
        long id,
        long accountId,
        String currency,
        Long caseId,
        Long askedInId,
        PlacementState state,
        String cause,
        String reason,
        int noticeDays,
        Long noticeId,
        LocalDate payBy,
        Long agencyId,
        String agency,
        String agencyCode,
        Integer points,
        String pointsReasons,
        String agencyReference,
        LocalDate answerBy,
        LocalDate placedOn,
        boolean pausedByUs,
        boolean pausedByAgency,
        String proposedBy,
        String approvedBy) {

    /** What records call it. */
    String name() {
        return "placement " + id;
    }

    /** The business key of its process. */
    String key() {
        return Long.toString(caseId);
    }
}
