package io.dunflow.scenario.year;

import io.dunflow.scenario.history.Theatre;
import io.dunflow.scenario.play.EmptyingDatabase;
import io.dunflow.scenario.play.SettingTheScene;
import io.dunflow.scenario.scene.EventKinds;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.Stage;
import io.dunflow.scenario.script.ReadingScripts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells Dunflow the facts of the year day by day, as its creditors would: files of invoices, payments and returns, then what
 * people enter, then, each second Tuesday, the run.
 */
final class TellingYear {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int FORTNIGHT = 14;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Trade trade;
    private final Stage stage = Theatre.get(Stage.class);
    private final Map<LocalDate, List<Fact>> days;
    private final Scene scene;

    private TellingYear(Trade trade) {
        this.trade = trade;
        days = trade.facts().stream().collect(Collectors.groupingBy(Fact::known, TreeMap::new, Collectors.toList()));
        scene = new Scene(ReadingScripts.read("year.yaml", parties(), Path.of(".")), stage);
    }

    /** Lets the year happen in an empty database. */
    static void tell(Trade trade) {
        new TellingYear(trade).tell();
    }

    private void tell() {
        Theatre.get(EmptyingDatabase.class).empty();
        stage.mail().forget();
        stage.clock().standAt(Trade.FIRST.atStartOfDay(ZONE).toInstant());
        Theatre.get(SettingTheScene.class).set(scene, Trade.FIRST);
        for (var day = Trade.FIRST; !day.isAfter(Trade.LAST); day = day.plusDays(1)) {
            var entries = entries(day);
            if (!entries.isEmpty()) {
                happen(day, entries);
            }
        }
        stage.clock().passTo(Trade.LAST.atTime(20, 0).atZone(ZONE).toInstant(), () -> {});
    }

    private void happen(LocalDate day, List<String> entries) {
        stage.clock().passTo(day.atTime(MORNING).atZone(ZONE).toInstant(), () -> {});
        scene.isOn(day);
        var text = entries.stream()
                .map(entry -> "- {on: " + day + ", " + entry + "}\n")
                .collect(Collectors.joining("", "scenario: A day\ntimeline:\n", ""));
        var script = ReadingScripts.read(day + ".yaml", text, Path.of("."));
        for (var entry : script.timeline()) {
            var kind = Theatre.get(EventKinds.class).named(entry);
            for (var one : entry.what().all()) {
                kind.happen(one, scene);
            }
            stage.clock().settle();
        }
    }

    private String parties() {
        return Stream.of(
                        Stream.of("scenario: A year", "creditors:"),
                        Stream.of(Trader.Seller.values()).map(Trader.Seller::told),
                        Stream.of("debtors:"),
                        trade.traders().stream().map(Trader::told),
                        Stream.of("timeline: [{on: " + Trade.FIRST + ", wait: {}}]"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private List<String> entries(LocalDate day) {
        var facts = days.getOrDefault(day, List.of());
        var entries = new ArrayList<String>();
        file(entries, "open-items", facts, Fact.Invoice.class, TellingYear::row);
        file(entries, "payments", facts, Fact.Payment.class, TellingYear::row);
        file(entries, "returns", facts, Fact.Return.class, TellingYear::row);
        facts.stream().flatMap(TellingYear::entered).forEach(entries::add);
        if (Trade.FIRST.until(day, ChronoUnit.DAYS) % FORTNIGHT == 0) {
            for (var seller : Trader.Seller.values()) {
                entries.add("bank-data: {creditor: " + seller + ", through: " + day.minusDays(1) + "}");
            }
            entries.add("run: {}");
        }
        return entries;
    }

    private static <T extends Fact> void file(
            List<String> entries, String kind, List<Fact> facts, Class<T> type, Function<T, String> row) {
        var rows =
                facts.stream().filter(type::isInstance).map(type::cast).map(row).collect(Collectors.joining(", "));
        if (!rows.isEmpty()) {
            entries.add("import: {kind: " + kind + ", rows: [" + rows + "]}");
        }
    }

    private static String row(Fact.Invoice invoice) {
        return "{%s, number: %s, issue_date: %s, due_date: %s, amount: %s%s}"
                .formatted(
                        account(invoice.trader()),
                        invoice.number(),
                        invoice.issued(),
                        invoice.due(),
                        invoice.amount(),
                        invoice.discount() == null ? "" : ", discount: \"" + invoice.discount() + "\"");
    }

    private static String row(Fact.Payment payment) {
        return "{%s, reference: %s, value_date: %s, amount: %s%s}"
                .formatted(
                        account(payment.trader()),
                        payment.reference(),
                        payment.value(),
                        payment.amount(),
                        payment.invoice() == null ? "" : ", invoice: " + payment.invoice());
    }

    private static String row(Fact.Return back) {
        return "{%s, payment: %s, reference: %s, cause: %s, value_date: %s, amount: %s%s}"
                .formatted(
                        account(back.payment().trader()),
                        back.payment().reference(),
                        back.reference(),
                        back.cause(),
                        back.value(),
                        back.amount(),
                        back.fee() == null ? "" : ", fee: " + back.fee());
    }

    private static Stream<String> entered(Fact fact) {
        if (fact instanceof Fact.Credit credit) {
            return Stream.of("credit-note: {%s, reference: %s, amount: %s, for: %s}"
                    .formatted(
                            account(credit.invoice().trader()),
                            credit.reference(),
                            credit.amount(),
                            credit.invoice().number()));
        } else if (fact instanceof Fact.Dispute dispute) {
            return Stream.of("dispute: {%s, items: [{item: %s, amount: %s}], reason: PRICE, name: %s}"
                    .formatted(
                            account(dispute.invoice().trader()),
                            dispute.invoice().number(),
                            dispute.amount(),
                            dispute.name()));
        } else if (fact instanceof Fact.Answer answer) {
            return Stream.of(
                    answer.upheld().signum() == 0
                            ? "answer-dispute: {dispute: %s, decision: REJECTED}"
                                    .formatted(answer.dispute().name())
                            : "answer-dispute: {dispute: %s, decision: PARTLY_UPHELD, credit: %s}"
                                    .formatted(answer.dispute().name(), answer.upheld()));
        } else if (fact instanceof Fact.Plan plan) {
            return Stream.of(
                    "plan: {%s, items: [%s], instalments: 3, first: %s, proposed-by: DEBTOR, reason: CASH, name: %s}"
                            .formatted(
                                    account(plan.invoice().trader()),
                                    plan.invoice().number(),
                                    plan.first(),
                                    plan.name()));
        }
        return Stream.of();
    }

    private static String account(Trader trader) {
        return "creditor: %s, debtor: %s, currency: %s"
                .formatted(trader.seller(), trader.number(), trader.seller().currency());
    }
}
