package io.dunflow.scenario.history;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.scenario.script.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a random history as a scenario, which anybody can read, and play again with the command {@code scenario}. */
final class Telling {

    /** Which item a deed is about that is about the newest one. */
    static final int OWN = 99;

    private static final BusinessDays DAYS = new BusinessDays();

    private final List<String> lines = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final boolean consumer;
    private LocalDate today;

    Telling(LocalDate first, boolean consumer) {
        this.consumer = consumer;
        today = first;
        var debtor = consumer ? "{name: Maria Huber, kind: CONSUMER}" : "{name: Huber AG}";
        lines.add("scenario: A random history");
        lines.add("debtors: {huber: " + debtor + "}");
        lines.add("timeline:");
    }

    /** An item as it was invoiced. */
    record Item(String name, BigDecimal amount, String currency) {

        /** Who owes it, and on which account. */
        String debtor() {
            return "debtor: huber" + (currency.equals("EUR") ? "" : ", currency: " + currency);
        }

        /** The whole, parts of it, next to nothing, or more. */
        BigDecimal part(int part) {
            var factor = List.of("1", "0.5", "0.333", "0.001", "1.4").get(part % 5);
            return amount.multiply(new BigDecimal(factor))
                    .setScale(2, RoundingMode.HALF_UP)
                    .max(new BigDecimal("0.01"));
        }
    }

    Telling and(Deed deed) {
        pass(deed.gap());
        if (deed.kind() == DeedKind.RUN) {
            toBusiness();
        }
        deed.kind().tell(deed, this).forEach(this::say);
        return this;
    }

    /** Lets days pass. */
    Telling pass(int days) {
        today = today.plusDays(days);
        return this;
    }

    /** The next day of work of the creditor, of this day or after it. */
    Telling toBusiness() {
        today = DAYS.next(Party.anyCreditor().calendar(), today);
        return this;
    }

    Telling say(String entry) {
        lines.add("- {on: " + today + ", " + entry + "}");
        return this;
    }

    /** From when a payment counts: what takes it back from then on leaves no day on which it was here. */
    String valueOf(String payment) {
        return lines.stream()
                .filter(line -> line.contains("payment: {") && line.contains("reference: " + payment + "}"))
                .map(line -> line.replaceAll(".*, value: ([0-9-]+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** Two runs, a day and about two weeks later, after an evening on which nothing more happens. */
    Telling thenTwoRuns() {
        return evening(List.of("wait: {}")).run(1).run(16);
    }

    /** A run on the next day of work after so many days, with the money of all days before known. */
    Telling run(int days) {
        pass(days).toBusiness();
        return evening(List.of("bank-data: {through: " + in(-1) + "}", "run: {}"));
    }

    /** Entries of the evening, when the letters of the day have left. */
    Telling evening(List<String> entries) {
        entries.forEach(entry -> say("at: \"18:30\", " + entry));
        return this;
    }

    String invoice(int amount, int due) {
        return invoice(amount, due, "EUR");
    }

    String invoice(int amount, int due, String currency) {
        var item = new Item(next("I"), BigDecimal.valueOf(amount).add(new BigDecimal("0.01")), currency);
        items.add(item);
        return "invoice: {number: " + item.name() + ", " + item.debtor() + ", amount: " + item.amount() + ", date: "
                + today.minusDays(30) + ", due: " + today.plusDays(due) + "}";
    }

    /** How many lines were told so far. */
    int length() {
        return lines.size();
    }

    /** One of them, the first being 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    boolean isConsumer() {
        return consumer;
    }

    LocalDate today() {
        return today;
    }

    LocalDate in(int days) {
        return today.plusDays(days);
    }

    Item item(Deed deed) {
        return items.get(deed.which() == OWN ? items.size() - 1 : deed.which() % items.size());
    }

    /** Nine tenths of all that was ever invoiced on an item's account, of the first of it, or of the item; or nearly that. */
    BigDecimal offer(Deed deed) {
        var account = items.stream()
                .filter(item -> item.currency().equals(item(deed).currency()))
                .map(Item::amount)
                .toList();
        var debt =
                switch (deed.part()) {
                    case 0, 1 -> account.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    case 2, 3 -> account.get(0);
                    default -> item(deed).amount();
                };
        return share(debt, deed.part() == 5 ? "0.96" : "0.9");
    }

    /** Nine tenths. */
    BigDecimal most(BigDecimal debt) {
        return share(debt, "0.9");
    }

    private static BigDecimal share(BigDecimal debt, String of) {
        return debt.multiply(new BigDecimal(of)).setScale(2, RoundingMode.HALF_UP);
    }

    /** A new name. */
    String next(String kind) {
        return kind + counts.merge(kind, 1, Integer::sum);
    }

    /** The end of an entry that names what it makes. */
    String named(String kind) {
        return ", name: " + next(kind) + "}";
    }

    /** One of those so far, by its name; the last before the others. */
    Optional<String> one(String kind, Deed deed) {
        int count = counts.getOrDefault(kind, 0);
        return count == 0 ? Optional.empty() : Optional.of(kind + (count - deed.which() % count));
    }

    /** One of these kinds, of which there is one. */
    Optional<DeedKind> any(List<DeedKind> kinds, Deed deed) {
        return IntStream.range(deed.days(), deed.days() + kinds.size())
                .mapToObj(n -> kinds.get(n % kinds.size()))
                .filter(kind -> counts.containsKey(kind.word()))
                .findFirst();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
