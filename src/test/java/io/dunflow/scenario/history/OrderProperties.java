package io.dunflow.scenario.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What does not depend on each other may come in any order on a day: same balances, same decisions. */
@Tag("properties")
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class OrderProperties {

    private static final int BOOKINGS = 4;

    /** What is said of one invoice only. */
    private static final List<String> OF_ONE = List.of(
            "payment: {debtor: huber, amount: 60.00, for: %s, reference: for-%s}",
            "payment: {debtor: huber, amount: 0.01, for: %s, reference: for-%s}",
            "credit-note: {debtor: huber, amount: 20.00, for: %s}",
            "dispute: {debtor: huber, items: [{item: %s, amount: 30.00}], reason: PRICE, name: of-%s}",
            "dispute: {debtor: huber, items: [%s], reason: DEFECT, name: of-%s}",
            "hold: {item: %s, code: COMPLAINT, until: 2026-09-30, by: lead, name: of-%s}");

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(IntStream.range(0, BOOKINGS).boxed().toList());
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, OF_ONE.size() - 1).list().ofSize(BOOKINGS);
    }

    @Property(seed = "6904572358600596172")
    void bookingsOfDifferentInvoices(
            @ForAll History history, @ForAll("choices") List<Integer> choices, @ForAll("orders") List<Integer> order) {
        var bookings = IntStream.range(0, BOOKINGS)
                .mapToObj(n -> OF_ONE.get(choices.get(n)).replace("%s", "N" + n))
                .toList();

        orderDoesNotMatter(history, bookings, order);
    }

    @Property(seed = "7051814354473874471")
    void paymentsThatNameNothing(
            @ForAll History history, @ForAll("choices") List<Integer> amounts, @ForAll("orders") List<Integer> order) {
        var payments = IntStream.range(0, BOOKINGS)
                .mapToObj(n -> "payment: {debtor: huber, amount: " + (amounts.get(n) * 83 + 1) + ".10, reference: all-"
                        + n + "}")
                .toList();

        orderDoesNotMatter(history, payments, order);
    }

    private static void orderDoesNotMatter(History history, List<String> bookings, List<Integer> order) {
        var reordered = order.stream().map(bookings::get).toList();
        var written = Performance.of(of(history, bookings));
        var other = Performance.of(of(history, reordered), history.told().length());
        int booked = BOOKINGS
                - (int) bookings.stream()
                        .filter(booking -> written.refused().stream().anyMatch(line -> line.contains(booking)))
                        .count();
        Statistics.label("booked").collect(booked);
        Evidence.of(
                "three booked in another order",
                booked > 2 && !withoutReferences(bookings).equals(withoutReferences(reordered)),
                60);

        assertThat(other.refused()).as(other.story()).containsExactlyInAnyOrderElementsOf(written.refused());
        for (int n = 3; n > 0; n--) {
            assertThat(other.lastMark(n)).as(other.story()).isEqualTo(written.lastMark(n));
        }
    }

    /** Two payments of the same amount are in no order. */
    private static List<String> withoutReferences(List<String> bookings) {
        return bookings.stream()
                .map(booking -> booking.replaceFirst("reference: .*", ""))
                .toList();
    }

    /** On the morning of the next day of work, with an invoice for each booking, and a charge that what is left pays. */
    private static Telling of(History history, List<String> bookings) {
        var telling = history.told().pass(1).toBusiness();
        var invoices = IntStream.range(0, BOOKINGS)
                .mapToObj(n -> "{number: N" + n + ", debtor: huber, amount: 100.00, date: " + telling.in(-40)
                        + ", due: " + telling.in(-9 - n) + "}")
                .toList();
        telling.say("invoice: " + invoices)
                .say("charge: {debtor: huber, kind: FEE, amount: 7.50, name: fee}")
                .say("book-charge: {charge: fee}");
        bookings.forEach(telling::say);
        return telling.thenTwoRuns();
    }
}
