package io.dunflow.scenario.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Something that happens in the year, told to Dunflow on the day on which it becomes known. */
sealed interface Fact {

    LocalDate known();

    /** @param discount in the short notation, such as {@code 3%7;2%14}; null: none */
    record Invoice(
            String number,
            Trader trader,
            BigDecimal amount,
            LocalDate issued,
            LocalDate due,
            String discount,
            LocalDate known)
            implements Fact {

        List<Step> steps() {
            return discount == null
                    ? List.of()
                    : Stream.of(discount.split(";")).map(Step::of).toList();
        }
    }

    /** Whoever pays within so many days deducts so many percent. */
    record Step(int days, BigDecimal percent) {

        private static Step of(String notation) {
            var parts = notation.split("%");
            return new Step(Integer.parseInt(parts[1]), new BigDecimal(parts[0]));
        }
    }

    /** @param invoice that it names; null: none */
    record Payment(String reference, Trader trader, String invoice, BigDecimal amount, LocalDate value, LocalDate known)
            implements Fact {}

    /**
     * Money that went back.
     *
     * @param cause REFUND: we gave it back
     * @param fee of the bank; null: none
     */
    record Return(
            String reference,
            Payment payment,
            BigDecimal amount,
            String cause,
            BigDecimal fee,
            LocalDate value,
            LocalDate known)
            implements Fact {}

    /** A credit note, known on its day. */
    record Credit(String reference, Invoice invoice, BigDecimal amount, LocalDate known) implements Fact {}

    /** A dispute, known on its day. */
    record Dispute(String name, Invoice invoice, BigDecimal amount, LocalDate known) implements Fact {}

    /** @param upheld what of the dispute was credited; zero: it was rejected */
    record Answer(Dispute dispute, BigDecimal upheld, LocalDate known) implements Fact {}

    /** A plan about an invoice in three instalments, accepted at once. */
    record Plan(String name, Invoice invoice, LocalDate first, LocalDate known) implements Fact {}
}
