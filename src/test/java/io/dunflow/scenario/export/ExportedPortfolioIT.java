package io.dunflow.scenario.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Approval;
import io.dunflow.dunning.Day;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.dunning.EditingLines;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.LineChange;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.intake.ImportRequest;
import io.dunflow.intake.Importing;
import io.dunflow.intake.Kind;
import io.dunflow.intake.Mode;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditKind;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.Portfolio;
import io.dunflow.scenario.request.ChildProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Accounts that were dunned together play alone as they were: what the others did to them stands in their scenarios. */
@IntegrationTest
class ExportedPortfolioIT {

    private static final Path FOLDER = Path.of("target/exported-portfolio").toAbsolutePath();
    private static final Path SCENARIOS = FOLDER.resolve("accounts");

    /** Rows of the first file, by what happens to the account later. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "dear", List.of("2026-02-10,200000.00,,"),
            "taken over", List.of("2026-01-29,1806.80,2,2026-02-16", "2026-02-20,2784.60,,"),
            "paying", List.of("2026-02-10,500.00,,"),
            "held", List.of("2026-02-10,400.00,,"),
            "left out", List.of("2026-02-10,300.00,,"),
            "not yet due", List.of("2026-03-20,250.00,,"));

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Day day;

    @Autowired
    private Importing importing;

    @Autowired
    private BookingPayments payments;

    @Autowired
    private PlacingHolds holds;

    @Autowired
    private EditingLines editing;

    @Autowired
    private DecidingRuns deciding;

    @Autowired
    private TestRestTemplate rest;

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void accountsOfOnePortfolioPlayOneByOneAsTheyWereTogether() throws Exception {
        at("2026-03-02T05:00:00Z");
        var creditor = portfolio.aCreditor();
        takeIn(creditor);
        approvedOnTheNextDay(creditor);
        aRunIsCancelled(creditor);
        aRunWaits(creditor);

        var exported = export();

        assertThat(play()).as("%s", exported).contains(ROWS.size() + " passed, 0 failed");
        assertThat(exported.get("taken over"))
                .contains("approval: FINANCE", "Task_ApproveRun", "outcome: cancel", "name: Approve the run");
        assertThat(exported.get("paying"))
                .contains("approve: false", "Task_ApproveRun")
                .doesNotContain("200000");
    }

    private void takeIn(Creditor creditor) {
        var rows = new StringBuilder(
                "creditor,debtor,number,issue_date,currency,due_date,amount,level,last_notice_date\n");
        ROWS.forEach((name, items) -> {
            var debtor = portfolio.aDebtor();
            accounts.put(name, portfolio.accountOf(creditor, debtor));
            items.forEach(item -> rows.append(row(creditor, debtor, item)));
        });
        importing.run(
                new ImportRequest(Kind.OPEN_ITEMS, "plain", Mode.ALL_OR_NOTHING, null, null, false, null, "finance"),
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(Creditor creditor, Debtor debtor, String item) {
        return "%s,%s,R-%s,2026-01-02,%s,%s\n"
                .formatted(
                        creditor.code(),
                        debtor.number(),
                        Portfolio.next(),
                        creditor.terms().currency(),
                        item);
    }

    /** One asks for approval for all; until it comes one pays, one is held, and one was left out. */
    private void approvedOnTheNextDay(Creditor creditor) {
        at("2026-03-02T12:00:00Z");
        var run = day.proposed(creditor.code());
        editing.edit(
                run.id(),
                line(run.id(), accounts.get("left out")),
                new LineChange(true, null, null, null, null, "Wait"),
                "lead");
        at("2026-03-02T15:00:00Z");
        pay(accounts.get("paying"), "500.00");
        holds.place(
                new HoldOrder(null, accounts.get("held").id(), null, "Wait", null, null, LocalDate.parse("2026-03-20")),
                "collector");
        at("2026-03-03T10:00:00Z");
        deciding.approve(run.id(), "lead", Approval.LEAD);
        day.send();
        at("2026-03-03T17:30:00Z");
        day.send();
    }

    private void aRunIsCancelled(Creditor creditor) {
        at("2026-03-23T08:00:00Z");
        deciding.cancel(day.proposed(creditor.code()).id(), "lead", "Not today");
        day.send();
    }

    private void aRunWaits(Creditor creditor) {
        at("2026-03-24T08:00:00Z");
        day.proposed(creditor.code());
        at("2026-03-25T08:00:00Z");
    }

    private static void at(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }

    private void pay(Account account, String amount) {
        var today = LocalDate.parse("2026-03-02");
        payments.book(new CreditToBook(
                account.id(),
                CreditKind.PAYMENT,
                "bank-" + Portfolio.next(),
                new BigDecimal(amount),
                null,
                null,
                new Booking(today, today, "finance")));
    }

    private long line(long run, Account account) {
        return day.lines(run).stream()
                .map(line -> line.line())
                .filter(line -> line.accountId() == account.id())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, String> export() throws IOException {
        Files.createDirectories(SCENARIOS);
        var exported = accounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, account -> rest.withBasicAuth("designer", "demo")
                        .getForObject("/api/v1/accounts/" + account.getValue().id() + "/scenario", String.class)));
        for (var one : exported.entrySet()) {
            Files.writeString(SCENARIOS.resolve(one.getKey().replace(' ', '-') + ".yaml"), one.getValue());
        }
        return exported;
    }

    private static String play() throws IOException {
        new ChildProgram(Duration.ofMinutes(5)).run(FOLDER, List.of(SCENARIOS.toString()));
        return Files.readString(FOLDER.resolve("output.txt"));
    }
}
