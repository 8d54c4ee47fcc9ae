package io.dunflow.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A charge as the API and pages show it; amounts are strings.
 *
 * @param invoice on top of which it is; null when it is of the account
 * @param open of one in the books, what is not paid of it
 * @param law of interest, such as {@code BGB_288_2}; else null
 * @param notice id of the letter that claimed it first; null for none
 * @param replacedBy id of the charge that restates it; null for none
 * @param reason of its state, such as why it was waived
 * @param lines that interest is the sum of
 * @param history the states that it was in, the first one first
 */
public record ChargeAnswer(
        long id,
        long account,
        Long item,
        String invoice,
        Integer no,
        ChargeKind kind,
        String currency,
        String amount,
        String open,
        ChargeState state,
        String law,
        LocalDate from,
        LocalDate through,
        Long notice,
        Long replacedBy,
        String reason,
        String changedBy,
        Instant changedAt,
        List<Line> lines,
        List<Happening> history) {

    /** A stretch of days of one rate and one base; rate in percent a year, basis the days of the year. */
    public record Line(
            LocalDate from, LocalDate through, int days, String base, String rate, String basis, String amount) {}

    /** A state that it came into. */
    public record Happening(ChargeState state, String reason, String by, Instant at) {}

    /** Days of interest; null for others. */
    public Long days() {
        return lines.isEmpty()
                ? null
                : Long.valueOf(lines.stream().mapToLong(Line::days).sum());
    }

    /** Somebody may waive it: it is claimed, or in the books. */
    public boolean isStanding() {
        return state == ChargeState.CLAIMED || state == ChargeState.BOOKED || state == ChargeState.PAID;
    }
}
