package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leading system cleared an item before the bank told us of the money, or after. */
@IntegrationTest
class MatchingClearingsIT {

    @Autowired
    Portfolio portfolio;

    @Autowired
    AdjustingItems adjusting;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long older;
    private long cleared;

    @BeforeEach
    void twoItemsOfWhichTheYoungerIsClearedElsewhere() {
        account = portfolio.anAccount();
        older = portfolio.anInvoice(account, "80.00", "2026-01-10").itemIds().get(0);
        cleared = portfolio.anInvoice(account, "100.00", "2026-02-10").itemIds().get(0);
        clear("-100.00", "2026-03-02");
    }

    @Test
    void aPaymentOfTheSameMoneyTakesThePlaceOfTheClearing() {
        var booked = pay("100.00", "2026-03-04");

        assertThat(booked.unallocated()).isZero();
        assertThat(booked.allocations()).extracting(BookedCredit.Share::itemId).containsExactly(cleared);
        assertThat(open(older)).isEqualByComparingTo("80.00");
        assertThat(open(cleared)).isZero();
        assertThat(kinds()).containsExactly("INVOICE 100", "EXTERNAL_CLEARING -100", "REVERSAL 100", "PAYMENT -100");
        assertThat(settledOn()).isEqualTo(LocalDate.parse("2026-03-04"));
        theBooksBalance();
    }

    @Test
    void theSameMoneyIsMatchedOnce() {
        pay("100.00", "2026-03-04");

        var second = pay("100.00", "2026-03-04");

        assertThat(second.unallocated()).isEqualByComparingTo("20.00");
        assertThat(open(older)).isZero();
        theBooksBalance();
    }

    @Test
    void anotherAmountOrAFarDateOrAnotherInvoiceIsOtherMoney() {
        var other = portfolio.anInvoice(account, "500.00", "2026-02-20");

        pay("99.99", "2026-03-04");
        pay("100.00", "2026-03-13");
        payments.book(CreditToBook.payment(account.id(), Portfolio.next(), new BigDecimal("100.00"), on("2026-03-02"))
                .naming(other.number()));

        assertThat(kinds()).containsExactly("INVOICE 100", "EXTERNAL_CLEARING -100");
        theBooksBalance();
    }

    @Test
    void theLastDayOfTheWindowCounts() {
        pay("100.00", "2026-03-12");

        assertThat(kinds()).contains("PAYMENT -100");
    }

    @Test
    void aReturnOfTheMatchedPaymentOpensItsItemAgain() {
        var booked = pay("100.00", "2026-03-04");

        reversing.reverse(booked.id(), "return-1", "AC04", on("2026-03-06"));

        assertThat(open(cleared)).isEqualByComparingTo("100.00");
        assertThat(open(older)).isEqualByComparingTo("80.00");
        theBooksBalance();
    }

    @Test
    void aPartOfAnItemIsMatchedAndItsCoversStay() {
        var item =
                portfolio.anInvoice(account, "300.00", "2026-02-15").itemIds().get(0);
        jdbc.sql("insert into portion (item_id, cover, cover_id, amount, since)"
                        + " values (?, 'DISPUTE', 1, 50, '2026-03-01')")
                .param(item)
                .update();
        jdbc.sql("update item set dunnable_amount = dunnable_amount - 50 where id = ?")
                .param(item)
                .update();
        adjusting.adjust(new Adjustment(
                item, EntryKind.EXTERNAL_CLEARING, new BigDecimal("-70.00"), "erp", null, on("2026-03-02")));

        pay("70.00", "2026-03-02");

        assertThat(open(item)).isEqualByComparingTo("230.00");
        assertThat(jdbc.sql("select amount from portion where item_id = ?")
                        .param(item)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("50");
        theBooksBalance();
    }

    @Test
    void aPaymentOfTheSumOfSeveralClearingsTakesThePlaceOfAllOfThem() {
        var second = clearedElsewhere("30.00", "2026-03-03");
        clearedElsewhere("55.00", "2026-03-03");

        var booked = pay("130.00", "2026-03-04");

        assertThat(booked.unallocated()).isZero();
        assertThat(booked.allocations())
                .extracting(BookedCredit.Share::itemId)
                .containsExactlyInAnyOrder(cleared, second);
        assertThat(open(older)).isEqualByComparingTo("80.00");
        theBooksBalance();
    }

    @Test
    void aReturnOfTheSumOpensAllOfThemAgain() {
        var second = clearedElsewhere("30.00", "2026-03-03");
        var booked = pay("130.00", "2026-03-04");

        reversing.reverse(booked.id(), "return-sum-" + account.id(), "AC04", on("2026-03-06"));

        assertThat(open(cleared)).isEqualByComparingTo("100.00");
        assertThat(open(second)).isEqualByComparingTo("30.00");
        assertThat(open(older)).isEqualByComparingTo("80.00");
        theBooksBalance();
    }

    @Test
    void aSumThatSeveralChoicesOfClearingsHaveIsOtherMoney() {
        clearedElsewhere("30.00", "2026-03-03");
        clearedElsewhere("30.00", "2026-03-03");

        var booked = pay("130.00", "2026-03-04");

        assertThat(booked.allocations()).extracting(BookedCredit.Share::itemId).containsExactly(older);
        theBooksBalance();
    }

    private long clearedElsewhere(String amount, String day) {
        var item = portfolio.anInvoice(account, amount, "2026-02-15").itemIds().get(0);
        adjusting.adjust(new Adjustment(
                item, EntryKind.EXTERNAL_CLEARING, new BigDecimal(amount).negate(), "erp-" + item, null, on(day)));
        return item;
    }

    private void clear(String amount, String day) {
        adjusting.adjust(new Adjustment(
                cleared,
                EntryKind.EXTERNAL_CLEARING,
                new BigDecimal(amount),
                "erp",
                "Smaller in the snapshot",
                on(day)));
    }

    private BookedCredit pay(String amount, String day) {
        return payments.book(CreditToBook.payment(account.id(), Portfolio.next(), new BigDecimal(amount), on(day)));
    }

    private static Booking on(String day) {
        return Booking.on(LocalDate.parse(day), "test");
    }

    private BigDecimal open(long item) {
        return jdbc.sql("select open_amount from item where id = ?")
                .param(item)
                .query(BigDecimal.class)
                .single();
    }

    private LocalDate settledOn() {
        return jdbc.sql("select settled_on from item where id = ?")
                .param(cleared)
                .query(LocalDate.class)
                .single();
    }

    private java.util.List<String> kinds() {
        return jdbc.sql("select kind || ' ' || trim_scale(amount) from entry where item_id = ? order by id")
                .param(cleared)
                .query(String.class)
                .list();
    }

    private void theBooksBalance() {
        assertThat(jdbc.sql(
                                """
                        select i.id from item i left join entry e on e.item_id = i.id where i.account_id = :account
                        group by i.id having i.open_amount <> coalesce(sum(e.amount), 0)
                          or i.open_amount <> i.dunnable_amount + coalesce((select sum(amount) from portion p
                            where p.item_id = i.id), 0)
                        union all
                        select c.id from credit c left join entry e on e.credit_id = c.id where c.account_id = :account
                        group by c.id having c.amount <> c.unallocated
                          - coalesce(sum(e.amount) filter (where e.item_id is not null), 0)
                          + coalesce(sum(e.amount) filter (where e.item_id is null), 0)
                        """)
                        .param("account", account.id())
                        .query(Long.class)
                        .list())
                .isEmpty();
    }
}
