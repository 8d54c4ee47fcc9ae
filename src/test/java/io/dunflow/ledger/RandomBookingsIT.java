package io.dunflow.ledger;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The books balance after whatever was booked; the seed of a failure is in its message. */
@IntegrationTest
class RandomBookingsIT {

    private static final LocalDate START = LocalDate.parse("2026-01-01");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    IssuingInvoices issuing;

    @Autowired
    BookingPayments payments;

    @Autowired
    BookingCreditNotes creditNotes;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    AdjustingItems adjusting;

    @Autowired
    Covering covering;

    private Random random;
    private Account account;
    private List<Long> items;
    private List<String> numbers;
    private List<Long> paid;

    @Test
    void theBooksBalanceAfterEveryBooking() {
        for (var round = 0; round < 6; round++) {
            var seed = System.nanoTime();
            try {
                playRandomly(seed);
            } catch (Throwable failed) {
                throw new AssertionError("Failed with seed " + seed, failed);
            }
        }
    }

    private void playRandomly(long seed) {
        random = new Random(seed);
        account = portfolio.anAccount();
        items = new ArrayList<>();
        numbers = new ArrayList<>();
        paid = new ArrayList<>();
        invoice();
        for (var step = 0; step < 60; step++) {
            try {
                List.<Runnable>of(
                                this::invoice,
                                this::pay,
                                this::pay,
                                this::credit,
                                this::reverse,
                                this::clear,
                                this::cover,
                                this::uncover)
                        .get(random.nextInt(8))
                        .run();
            } catch (Refused expected) {
                // A cover or a clearing larger than what there is: refused, and nothing may have changed.
            }
            books.mustBalance(account.id());
        }
    }

    private void invoice() {
        var instalments = new ArrayList<InvoiceToIssue.Instalment>();
        for (var no = 0; no <= random.nextInt(3); no++) {
            instalments.add(new InvoiceToIssue.Instalment(START.plusDays(random.nextInt(200)), amount(50_000)));
        }
        // Now and then the invoice is one that money waits for.
        var number = random.nextInt(4) == 0 ? "W" + numbers.size() : "N" + Portfolio.next();
        if (!numbers.contains(number)) {
            var issued = random.nextBoolean()
                    ? portfolio.anInvoiceOf(account, number, instalments)
                    : portfolio.anInvoiceOf(account, number, instalments, "30%60;20%150");
            items.addAll(issued.itemIds());
            numbers.add(number);
        }
    }

    private void pay() {
        paid.add(payments.book(named(CreditToBook.payment(account.id(), Portfolio.next(), amount(90_000), booking())))
                .id());
    }

    private void credit() {
        var note = named(CreditToBook.creditNote(account.id(), Portfolio.next(), amount(20_000), booking()));
        creditNotes.book(List.of(note), random.nextBoolean() ? FreeCredits.STAY : FreeCredits.REDUCE_OLDEST);
    }

    private CreditToBook named(CreditToBook credit) {
        return switch (random.nextInt(4)) {
            case 0 -> credit.naming(any(numbers));
            case 1 -> credit.naming("W" + (numbers.size() + random.nextInt(3)));
            default -> credit;
        };
    }

    private void reverse() {
        if (!paid.isEmpty()) {
            reversing.reverse(any(paid), "R" + random.nextInt(2), "no funds", booking());
        }
    }

    private void clear() {
        var amount = random.nextBoolean() ? amount(5_000) : amount(5_000).negate();
        adjusting.adjust(new Adjustment(any(items), EntryKind.EXTERNAL_CLEARING, amount, null, "snapshot", booking()));
    }

    private void cover() {
        covering.cover(any(items), any(List.of(Cover.values())), random.nextInt(3), amount(30_000), START);
    }

    private void uncover() {
        covering.uncover(any(items), any(List.of(Cover.values())), random.nextInt(3));
    }

    private BigDecimal amount(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2);
    }

    private Booking booking() {
        return Booking.on(START.plusDays(random.nextInt(250)), "test");
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
