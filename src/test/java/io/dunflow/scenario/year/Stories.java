package io.dunflow.scenario.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What becomes of an invoice whose payments name it: one of the ways in which trade goes. */
final class Stories {

    private static final BigDecimal FEE = new BigDecimal("4.50");

    /** What finance may credit without a lead. */
    private static final BigDecimal AUTHORITY = new BigDecimal("4000.00");

    /** What discount-terms lets go at most, of whoever deducted it too late. */
    private static final BigDecimal LET_GO = new BigDecimal("5.00");

    private static final BigDecimal WORTH_A_PLAN = new BigDecimal("400.00");

    private final Set<Trader> planned = new HashSet<>();
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private int counter;

    Stories(Random random) {
        this.random = random;
    }

    /** Everything that happened so far, in no order. */
    List<Fact> facts() {
        return facts;
    }

    /** Lets it happen to an invoice. */
    void happen(Fact.Invoice invoice) {
        facts.add(invoice);
        if (invoice.discount() != null) {
            deduct(invoice);
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> pay(invoice, invoice.amount(), inTime(invoice));
            case 2, 3 -> pay(invoice, invoice.amount(), late(invoice));
            case 4, 5 -> payInParts(invoice);
            case 6 -> comesBack(invoice);
            case 7 -> comesBackInPart(invoice);
            case 8 -> isCredited(invoice);
            case 9 -> isDisputed(invoice);
            case 10 -> isPlanned(invoice);
            default -> {}
        }
    }

    /**
     * Within the days of a step, or within the days of grace, or too late, when the rest is paid after all; never so little
     * that it would be let go, which is policy.
     */
    private void deduct(Fact.Invoice invoice) {
        var steps = invoice.steps();
        var step = steps.get(random.nextInt(steps.size()));
        var deducted = percent(invoice.amount(), step.percent());
        if (deducted.compareTo(LET_GO) <= 0) {
            pay(invoice, invoice.amount(), late(invoice));
            return;
        }
        var enough = invoice.amount().subtract(deducted);
        var until = invoice.issued().plusDays(step.days());
        var value = until.plusDays(random.nextInt(14) - 6L);
        if (value.isBefore(invoice.issued())) {
            value = invoice.issued();
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                var half = half(enough);
                pay(invoice, half, invoice.issued());
                pay(invoice, enough.subtract(half), value);
            }
            case 1 -> {
                var paid = pay(invoice, enough, value);
                comesBack(paid, null);
                if (random.nextBoolean()) {
                    pay(invoice, invoice.amount(), paid.known().plusDays(60));
                }
            }
            default -> pay(invoice, enough, value);
        }
    }

    private void payInParts(Fact.Invoice invoice) {
        var first = half(invoice.amount());
        var second = half(invoice.amount().subtract(first));
        pay(invoice, first, inTime(invoice));
        pay(invoice, second, late(invoice));
        if (random.nextBoolean()) {
            pay(
                    invoice,
                    invoice.amount().subtract(first).subtract(second),
                    late(invoice).plusDays(20));
        }
    }

    private void comesBack(Fact.Invoice invoice) {
        var paid = pay(invoice, invoice.amount(), random.nextBoolean() ? inTime(invoice) : late(invoice));
        comesBack(paid, null);
        if (random.nextInt(3) > 0) {
            pay(invoice, invoice.amount(), paid.known().plusDays(45L + random.nextInt(40)));
        }
    }

    private void comesBackInPart(Fact.Invoice invoice) {
        var paid = pay(invoice, invoice.amount(), late(invoice));
        var part = half(invoice.amount());
        comesBack(paid, part);
        if (random.nextBoolean()) {
            pay(invoice, part, paid.known().plusDays(45L + random.nextInt(30)));
        }
    }

    private void isCredited(Fact.Invoice invoice) {
        var part = half(invoice.amount());
        var day = invoice.known().plusDays(random.nextInt(60));
        facts.add(new Fact.Credit("C" + ++counter, invoice, part, day));
        if (random.nextBoolean()) {
            pay(invoice, invoice.amount().subtract(part), day.plusDays(random.nextInt(30)));
        }
    }

    private void isDisputed(Fact.Invoice invoice) {
        var part = random.nextBoolean() ? invoice.amount() : half(invoice.amount());
        var day = invoice.due().plusDays(random.nextInt(25) + 1L);
        var dispute = new Fact.Dispute("Q" + ++counter, invoice, part, day);
        facts.add(dispute);
        var upheld = random.nextBoolean() ? half(part).min(AUTHORITY) : BigDecimal.ZERO;
        var answered = day.plusDays(3L + random.nextInt(30));
        facts.add(new Fact.Answer(dispute, upheld, answered));
        if (random.nextBoolean()) {
            pay(invoice, invoice.amount().subtract(upheld), answered.plusDays(1L + random.nextInt(40)));
        }
    }

    /** Once for each, and of what is worth three instalments: more is not allowed. */
    private void isPlanned(Fact.Invoice invoice) {
        if (invoice.amount().compareTo(WORTH_A_PLAN) < 0 || !planned.add(invoice.trader())) {
            return;
        }
        var day = invoice.due().plusDays(1L + random.nextInt(20));
        facts.add(new Fact.Plan("R" + ++counter, invoice, day.plusDays(7), day));
        var third = invoice.amount().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        for (int n = 0; n < random.nextInt(3); n++) {
            pay(invoice, third, day.plusDays(5L + 30L * n));
        }
    }

    private Fact.Payment pay(Fact.Invoice invoice, BigDecimal amount, LocalDate value) {
        var known = latest(value, invoice.known()).plusDays(random.nextInt(3) == 0 ? random.nextInt(16) : 0);
        var payment = new Fact.Payment("P" + ++counter, invoice.trader(), invoice.number(), amount, value, known);
        facts.add(payment);
        return payment;
    }

    private void comesBack(Fact.Payment payment, BigDecimal part) {
        var value = payment.known().plusDays(1L + random.nextInt(25));
        boolean refund = part != null && random.nextBoolean();
        facts.add(new Fact.Return(
                "B" + ++counter,
                payment,
                part == null ? payment.amount() : part,
                refund ? "REFUND" : part == null ? "INSUFFICIENT_FUNDS" : "CHARGEBACK",
                !refund && random.nextBoolean() ? FEE : null,
                value,
                value.plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 0)));
    }

    private LocalDate inTime(Fact.Invoice invoice) {
        return invoice.issued().plusDays(random.nextInt(14) + 1L);
    }

    private LocalDate late(Fact.Invoice invoice) {
        return invoice.due().plusDays(random.nextInt(75) + 1L);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal half(BigDecimal amount) {
        return percent(amount, BigDecimal.valueOf(30L + random.nextInt(40)));
    }
}
