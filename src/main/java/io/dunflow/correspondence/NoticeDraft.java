package io.dunflow.correspondence;

import io.dunflow.ledger.NewCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A notice that was decided and is to be sent.
 *
 * @param caseId null for a pre-due reminder, which has no case
 * @param runId null when no run asked for it
 * @param runLineId the decision that is its ground
 * @param businessDate the run date it stands for
 * @param currency of all its amounts
 * @param credits unallocated payments and free credits of the account, taken off the sum
 * @param shadow decided only: it is recorded as if handed over and never leaves
 * @param lines items it claims, then items it lists
 * @param matter what it is about beside dunning, such as {@code dispute:7}; null for none
 * @param message what a person says in it, the field {@code message} of texts; null for nothing
 * @param charges what it claims anew on top of its items; what earlier letters claimed so stands by itself
 */
public record NoticeDraft(
        long accountId,
        Long caseId,
        Long runId,
        Long runLineId,
        LocalDate businessDate,
        Purpose purpose,
        Channel channel,
        String template,
        String tone,
        String currency,
        BigDecimal credits,
        boolean shadow,
        List<Line> lines,
        String matter,
        String message,
        List<NewCharge> charges) {

    /** The template of the letter that asks for charges alone. */
    public static final String CHARGES_STATEMENT = "charges-statement";

    /** Letters that ask for a debt with all that stands on it, though they say no more about it than how an agreement ended. */
    private static final Set<String> RESTORING = Set.of("settlement-lapsed", "settlement-withdrawn");

    private static final Set<Purpose> CHARGING =
            EnumSet.of(Purpose.DUNNING, Purpose.FINAL_NOTICE, Purpose.PRE_PLACEMENT, Purpose.LEGAL);

    public NoticeDraft(
            long accountId,
            Long caseId,
            Long runId,
            Long runLineId,
            LocalDate businessDate,
            Purpose purpose,
            Channel channel,
            String template,
            String tone,
            String currency,
            BigDecimal credits,
            boolean shadow,
            List<Line> lines) {
        this(
                accountId,
                caseId,
                runId,
                runLineId,
                businessDate,
                purpose,
                channel,
                template,
                tone,
                currency,
                credits,
                shadow,
                lines,
                null,
                null,
                List.of());
    }

    public NoticeDraft(
            long accountId,
            Long caseId,
            Long runId,
            Long runLineId,
            LocalDate businessDate,
            Purpose purpose,
            Channel channel,
            String template,
            String tone,
            String currency,
            BigDecimal credits,
            boolean shadow,
            List<Line> lines,
            String matter,
            String message) {
        this(
                accountId,
                caseId,
                runId,
                runLineId,
                businessDate,
                purpose,
                channel,
                template,
                tone,
                currency,
                credits,
                shadow,
                lines,
                matter,
                message,
                List.of());
    }

    /** The same with what it claims on top of its items. */
    public NoticeDraft charging(List<NewCharge> added) {
        return new NoticeDraft(
                accountId,
                caseId,
                runId,
                runLineId,
                businessDate,
                purpose,
                channel,
                template,
                tone,
                currency,
                credits,
                shadow,
                lines,
                matter,
                message,
                added);
    }

    /** It asks for what earlier letters claimed on top of its items. */
    boolean claimsCharges() {
        return !shadow
                && (CHARGING.contains(purpose) || CHARGES_STATEMENT.equals(template) || RESTORING.contains(template));
    }

    List<Line> claims() {
        return lines.stream().filter(Line::claimed).toList();
    }

    /** The items that it is about: those that it claims, or takes back. */
    List<Line> subject() {
        return purpose == Purpose.CORRECTION ? lines : claims();
    }

    /** The highest level it claims. */
    int level() {
        return claims().stream().mapToInt(Line::level).max().orElse(0);
    }

    BigDecimal claimed() {
        return claims().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An item on the notice.
     *
     * @param claimed false: listed, not claimed; then {@code reason} says why
     * @param level at which it is claimed; 0 for a pre-due reminder or a listed item
     * @param amount the ledger's dunnable amount (claimed) or open amount (listed); of a correction what was right
     * @param corrects of a correction: the line that claimed too much; else null
     */
    public record Line(
            long itemId,
            boolean claimed,
            int sequence,
            int level,
            int repetition,
            BigDecimal amount,
            LocalDate dueDate,
            String reason,
            Long corrects) {

        public Line(
                long itemId,
                boolean claimed,
                int sequence,
                int level,
                int repetition,
                BigDecimal amount,
                LocalDate dueDate,
                String reason) {
            this(itemId, claimed, sequence, level, repetition, amount, dueDate, reason, null);
        }
    }
}
