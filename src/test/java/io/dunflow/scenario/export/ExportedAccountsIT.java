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
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditKind;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.InvoiceToIssue;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.ReversingPayments;
import io.dunflow.resolution.dispute.AnsweringDisputes;
import io.dunflow.resolution.dispute.DisputeAnswer;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.DisputeState;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import io.dunflow.resolution.person.Representative;
import io.dunflow.scenario.request.ChildProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What was recorded of an account becomes a scenario that plays as it was, and does not say whose it was. */
@IntegrationTest
class ExportedAccountsIT {

    private static final Path FOLDER = Path.of("target/exported").toAbsolutePath();
    private static final String TALK = "Frau Winterhalter rief an";

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Day day;

    @Autowired
    private BookingPayments payments;

    @Autowired
    private ReversingPayments reversing;

    @Autowired
    private PlacingHolds holds;

    @Autowired
    private Labelling labelling;

    @Autowired
    private EditingLines editing;

    @Autowired
    private DecidingRuns deciding;

    @Autowired
    private RaisingDisputes raising;

    @Autowired
    private AnsweringDisputes answering;

    @Autowired
    private RecordingFacts recording;

    @Autowired
    private TestRestTemplate rest;

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void aRecordedAccountPlaysAsItWasUnderOtherNames() throws Exception {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        var account = portfolio.accountOf(creditor, debtor);
        var lived = live(creditor, debtor, account);

        var scenario = rest.withBasicAuth("designer", "demo")
                .getForObject("/api/v1/accounts/" + account.id() + "/scenario", String.class);

        assertThat(play(scenario)).as("%s", scenario).contains("1 passed, 0 failed");
        assertThat(scenario)
                .doesNotContain(debtor.number(), creditor.code(), "bank-77", TALK, "example.invalid", "Weg 2")
                .doesNotContain(lived)
                .contains("leave-out: true", "hold-1", "reversal", "level: 2", "reason: LEFT_OUT_BY_PERSON");
    }

    @Test
    void aRecordedAccountWithADisputePlaysAsItWas() throws Exception {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        var account = portfolio.accountOf(creditor, portfolio.aDebtor());
        var invoice = portfolio.anInvoice(account, "1000.00", "2026-02-20");
        payEarly(account);
        var part = new DisputeOrder.Part(invoice.itemIds().get(0), new BigDecimal("400.00"));
        long dispute = raising.raise(
                new DisputeOrder(account.id(), List.of(part), DisputeReason.PRICE, TALK, List.of()), null, "collector");
        runOn("2026-03-09", creditor);
        day.is("2026-03-10");
        answering.answer(
                dispute, new DisputeAnswer(DisputeState.PARTLY_UPHELD, new BigDecimal("150.00"), TALK), "finance");
        evening("2026-03-10");
        runOn("2026-03-24", creditor);

        var scenario = rest.withBasicAuth("designer", "demo")
                .getForObject("/api/v1/accounts/" + account.id() + "/scenario", String.class);

        assertThat(play(scenario)).as("%s", scenario).contains("1 passed, 0 failed");
        assertThat(scenario).doesNotContain(TALK).contains("answer-dispute", "PARTLY_UPHELD", "10%60");
    }

    /** What was deducted is deducted again: the terms stand with the invoice, and nobody books it. */
    private void payEarly(Account account) {
        var due = new InvoiceToIssue.Instalment(LocalDate.parse("2026-02-20"), new BigDecimal("119.00"));
        var number = "E" + Portfolio.next();
        portfolio.anInvoiceOf(account, number, List.of(due), "10%60");
        var day = Booking.on(LocalDate.parse("2026-03-02"), "finance");
        payments.book(CreditToBook.payment(account.id(), number, new BigDecimal("107.10"), day)
                .naming(number));
    }

    @Test
    void whatWasKnownOfThePersonIsInItAndPlaysAsItWas() throws Exception {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        var account = portfolio.accountOf(creditor, debtor);
        portfolio.anInvoice(account, "1000.00", "2026-02-20");
        runOn("2026-03-09", creditor);
        day.is("2026-03-10");
        var counsel = new Representative("Dr. Recht", "en", "recht@example.invalid", null, null, null, null);
        recording.record(
                new FactOrder(
                        debtor.number(), FactKind.ATTORNEY, TALK, null, null, null, TALK, null, null, TALK, counsel),
                "collector");
        long insolvency = recording.record(
                new FactOrder(
                        debtor.number(),
                        FactKind.INSOLVENT,
                        TALK,
                        LocalDate.parse("2026-03-06"),
                        null,
                        "Amtsgericht Berlin",
                        "36 IN 12/26",
                        LocalDate.parse("2026-04-20"),
                        null,
                        TALK,
                        null),
                "collector");
        runOn("2026-03-24", creditor);
        day.is("2026-03-25");
        recording.withdraw(insolvency, TALK, "lead");
        runOn("2026-03-26", creditor);

        var scenario = rest.withBasicAuth("designer", "demo")
                .getForObject("/api/v1/accounts/" + account.id() + "/scenario", String.class);

        assertThat(play(scenario)).as("%s", scenario).contains("1 passed, 0 failed");
        assertThat(scenario)
                .doesNotContain(TALK, "Recht", "Amtsgericht", "36 IN")
                .contains(
                        "kind: INSOLVENT, opened: 2026-03-06", "withdraw-fact", "kind: ATTORNEY", "reason: INSOLVENT");
    }

    @Test
    void whatIsNotGrantedOrNotAllowedIsNotExported() {
        var account = portfolio.anAccount();

        assertThat(status("collector", account.id())).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("auditor", Long.MAX_VALUE)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("auditor", account.id())).isEqualTo(HttpStatus.OK);
    }

    /** Some weeks; the answer is what its invoices were called. */
    private String[] live(Creditor creditor, Debtor debtor, Account account) {
        var first = portfolio.anInvoice(account, "30000.00", "2026-03-31");
        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "policy", "STANDARD", TALK, "lead");
        runOn("2026-04-07", creditor);
        day.is("2026-04-08");
        var second = portfolio.anInvoice(account, "250.50", "2026-04-10");
        day.is("2026-04-13");
        long payment = pay(account, "10000.00");
        leaveOutOn("2026-04-20", creditor);
        runOn("2026-04-21", creditor);
        day.is("2026-04-24");
        long hold = holds.place(
                new HoldOrder(null, null, second.itemIds().get(0), TALK, null, null, LocalDate.parse("2026-05-29")),
                "collector");
        runOn("2026-05-05", creditor);
        day.is("2026-05-06");
        reversing.reverse(
                payment,
                "R-1",
                TALK,
                new Booking(LocalDate.parse("2026-05-05"), LocalDate.parse("2026-05-06"), "finance"));
        holds.lift(hold, null, "Talked about", "collector", false);
        runOn("2026-05-19", creditor);
        day.is("2026-05-20");
        return new String[] {first.number(), second.number()};
    }

    /** As a server lives it: in the evening the printer has the letters. */
    private void runOn(String date, Creditor creditor) {
        day.is(date);
        day.run(creditor.code());
        evening(date);
    }

    private void evening(String date) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(date + "T17:30:00Z")));
        day.send();
    }

    private void leaveOutOn(String date, Creditor creditor) {
        day.is(date);
        var run = day.proposed(creditor.code());
        var line = day.lines(run.id()).get(0).line();
        editing.edit(run.id(), line.id(), new LineChange(true, null, null, null, null, TALK), "lead");
        deciding.approve(run.id(), "lead", Approval.LEAD);
        day.send();
        evening(date);
    }

    private long pay(Account account, String amount) {
        return payments.book(new CreditToBook(
                        account.id(),
                        CreditKind.PAYMENT,
                        "bank-77",
                        new BigDecimal(amount),
                        null,
                        TALK,
                        new Booking(LocalDate.parse("2026-04-12"), LocalDate.parse("2026-04-13"), "finance")))
                .id();
    }

    private HttpStatus status(String user, long account) {
        return (HttpStatus) rest.withBasicAuth(user, "demo")
                .getForEntity("/api/v1/accounts/" + account + "/scenario", String.class)
                .getStatusCode();
    }

    private static String play(String scenario) throws IOException {
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve("account.yaml");
        Files.writeString(file, scenario);
        new ChildProgram(Duration.ofMinutes(5)).run(FOLDER, List.of(file.toString(), "--story"));
        return Files.readString(FOLDER.resolve("output.txt"));
    }
}
