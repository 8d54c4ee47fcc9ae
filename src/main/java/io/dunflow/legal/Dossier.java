package io.dunflow.legal;

import io.dunflow.ledger.StandingCharge;
import io.dunflow.worklist.Timelines.Happening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a lawyer needs to judge and pursue what an account owes: who, what, since when, what was paid, what was written,
 * what was said against it, and until when it can be enforced.
 *
 * @param asked what is asked of a court; null in the file on all that an account owes
 * @param open of the claims themselves, without what is charged on top of them
 * @param charges that stand on top of the claims on this day
 * @param bookings of the claims, by value date
 * @param letters that left about the claims, oldest first, with what they said
 * @param history what else happened, oldest first
 * @param evidence what was handed in with disputes
 */
public record Dossier(
        Party creditor,
        Party debtor,
        String account,
        String currency,
        String zone,
        LocalDate on,
        String by,
        BigDecimal open,
        Asked asked,
        List<Claim> claims,
        List<StandingCharge> charges,
        List<Booked> bookings,
        List<Letter> letters,
        List<Happening> history,
        List<Promised> promises,
        List<String> evidence,
        List<Fact> facts) {

    /** One of the two; address with a line per line. */
    public record Party(
            String name,
            String number,
            String kind,
            String address,
            String email,
            String phone,
            String iban,
            String bic,
            String jurisdiction) {}

    /**
     * What is asked of a court.
     *
     * @param action id of the legal action
     * @param interest names the rate that the law gives; null where it is not known
     * @param interestRate percent a year where it never changes, else null
     */
    public record Asked(long action, BigDecimal sum, String interest, BigDecimal interestRate, List<Demand> demands) {}

    /**
     * One sum that is asked for.
     *
     * @param interestFrom first day of interest; null: from the day on which the court asks for it
     */
    public record Demand(
            long item, String invoice, int no, LocalDate issued, BigDecimal amount, LocalDate interestFrom) {}

    /**
     * What is claimed.
     *
     * @param due by the original date
     * @param paid net of what the bank took back
     * @param less credited, discounted or written off
     * @param disputed of what is open
     * @param lastDay on which it can be enforced; null where no law is known
     */
    public record Claim(
            long item,
            String invoice,
            int no,
            LocalDate issued,
            LocalDate due,
            BigDecimal amount,
            BigDecimal paid,
            BigDecimal less,
            BigDecimal disputed,
            BigDecimal open,
            int level,
            LocalDate lastDay,
            boolean suspended,
            boolean barred,
            String law) {}

    /** A line of the ledger. */
    public record Booked(
            LocalDate valueDate,
            LocalDate bookingDate,
            String invoice,
            String kind,
            BigDecimal amount,
            String reference) {}

    /**
     * A letter, as it left.
     *
     * @param claimed of the claims in this file; null where it claimed nothing
     * @param state DISPROVED_ELSEWHERE when what it claimed of these claims was right
     */
    public record Letter(
            long id,
            LocalDate date,
            String template,
            int level,
            String channel,
            String address,
            String subject,
            BigDecimal claimed,
            String state,
            Instant handedOver,
            Instant bounced,
            String text) {}

    /** What was promised, and what came of it. */
    public record Promised(LocalDate given, LocalDate until, BigDecimal amount, BigDecimal paid, String state) {}

    /** What is known of the person. */
    public record Fact(String kind, LocalDate opened, String source) {}
}
