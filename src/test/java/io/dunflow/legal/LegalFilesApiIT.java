package io.dunflow.legal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.TakingOverCharges;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of a legal action over the API: who gets it, what a Swiss office wants, and that it stays as it was given. */
@IntegrationTest
class LegalFilesApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Day day;

    @Autowired
    TaskService tasks;

    @Autowired
    TakingOverCharges takingOver;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long action;

    @BeforeEach
    void aLeadAgreesToSueASwissDebtor() {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        jdbc.sql("update creditor set jurisdiction = 'CH', address = E'Bahnhofstrasse 1\n8001 Zürich' where id = ?")
                .param(creditor.id())
                .update();
        account = portfolio.accountOf(creditor, portfolio.aDebtor(), "CHF");
        debtor("country = 'CH', street = 'Seeweg 3', postal_code = '6003', city = 'Luzern'");
        portfolio.anInvoice(account, "1000.00", "2026-02-02");
        portfolio.anInvoice(account, "70.00", "2026-02-27");
        day.executeJobs();
        var item = jdbc.sql("select min(id) from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
        var order = Map.of("account", account.id(), "items", new long[] {item}, "reason", "Promised three times");
        action = send("collector", HttpMethod.POST, "legal-actions", order)
                .getBody()
                .at("/action/id")
                .asLong();
        day.executeJobs();
        day.evening(LocalDate.parse("2026-03-02"));
        assertThat(status("lead", HttpMethod.POST, files(), Map.of("to", "Dr. Klug", "role", "LAWYER")))
                .isEqualTo(409);
        jdbc.sql("update creditor set bank_complete_through = date '2026-03-12' where id = ?")
                .param(creditor.id())
                .update();
        day.is("2026-03-13");
        day.run(creditor.code());
        approve();
    }

    /** What letters of the system before claimed on top of the item. */
    private void charged(ChargeKind kind, String amount, String law, LocalDate from) {
        var item = jdbc.sql("select min(id) from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
        var through = from == null ? null : LocalDate.parse("2026-03-13");
        var charge = takingOver.takeOver(
                new TakingOverCharges.Claimed(account.id(), item, 1, kind, new BigDecimal(amount), law, from, through),
                "finance");
        if (from != null) {
            jdbc.sql("insert into charge_line values (?, 1, ?, ?, 11, 1000, null, null, 5, '365', 1.51)")
                    .params(charge, from, through)
                    .update();
        }
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatWasGivenStaysAsItWasWhateverIsPaidLater() throws IOException {
        var order = Map.of("to", "Dr. Klug", "role", "LAWYER", "address", "Markt 3\n8001 Zürich");
        charged(ChargeKind.FEE, "20.00", null, null);
        charged(ChargeKind.INTEREST, "1.51", "OR_104", LocalDate.parse("2026-03-03"));

        var made = send("finance", HttpMethod.POST, files(), order);

        var file = made.getBody();
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(file.at("/parts").findValuesAsText("name"))
                .containsExactlyInAnyOrder("dossier.pdf", "dossier.json", "debt-enforcement.json");
        var pdf = content("auditor", file, "dossier.pdf");
        assertThat(new String(pdf.getBody(), 0, 5)).isEqualTo("%PDF-");
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("legal-file.pdf"), pdf.getBody());
        var request = send(
                        "lead",
                        HttpMethod.GET,
                        files() + "/" + file.at("/id").asLong() + "/debt-enforcement.json",
                        null)
                .getBody();
        assertThat(request.at("/0/representative/name").asText()).isEqualTo("Dr. Klug");
        assertThat(request.at("/0/claims")).hasSize(1);
        assertThat(request.at("/0/claims/0/amount").decimalValue()).isEqualByComparingTo("1000");
        assertThat(request.at("/0/claims/0/interestRate").decimalValue()).isEqualByComparingTo("5");
        assertThat(request.at("/0/claims/0/interestFrom").asText()).isEqualTo("2026-03-03");

        assertThat(text(pdf.getBody()))
                .contains("Seeweg 3", "6003 Luzern", "file ready")
                .contains("Charges on top of the claims", "Dunning fee", "CHF 20.00", "Late interest", "CHF 1.51")
                .doesNotContain("Ordinary claim", "ORDINARY_CLAIM", "waits for", "date passed", "import:");

        var payment = jdbc.sql("select c.code as creditor, d.number as debtor, 'CHF' as currency, '400.00' as amount,"
                        + " '2026-03-13' as \"valueDate\", 'late ' || a.id as reference from account a"
                        + " join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(account.id())
                .query()
                .singleRow();
        assertThat(status("finance", HttpMethod.POST, "payments", payment)).isEqualTo(201);

        var after = content("auditor", file, "dossier.pdf");
        assertThat(after.getBody()).isEqualTo(pdf.getBody());
        assertThat(after.getHeaders().getETag()).contains(sha256(file, "dossier.pdf"));
        assertThat(send("lead", HttpMethod.GET, files(), null).getBody().at("/0"))
                .isEqualTo(file);
        var now = send("lead", HttpMethod.GET, "legal-actions/" + action + "/dossier", null)
                .getBody();
        assertThat(now.at("/claims")).hasSize(1);
        assertThat(now.at("/asked/sum").decimalValue()).isLessThan(new BigDecimal("1000"));
        assertThat(http.withBasicAuth("lead", "demo")
                        .getForObject("/api/v1/accounts/" + account.id() + "/scenario", String.class))
                .contains("hand-over-file", "role: LAWYER", "language: en")
                .doesNotContain("Klug");
    }

    @Test
    void whoMayNotSeeItAndWhatIsMissingIsSaid() {
        var lawyer = Map.of("to", "Dr. Klug", "role", "LAWYER");

        assertThat(status("auditor", HttpMethod.POST, files(), lawyer)).isEqualTo(403);
        assertThat(status("designer", HttpMethod.GET, files(), null)).isEqualTo(403);
        assertThat(status("designer", HttpMethod.GET, "legal-actions/" + action + "/dossier.pdf", null))
                .isEqualTo(403);
        assertThat(status("lead", HttpMethod.POST, files(), Map.of("role", "COURT")))
                .isEqualTo(422);
        assertThat(status("lead", HttpMethod.POST, files(), Map.of("to", "Dr. Klug")))
                .isEqualTo(422);
        assertThat(status("lead", HttpMethod.GET, files() + "/999999999/dossier.pdf", null))
                .isEqualTo(404);
        assertThat(status("lead", HttpMethod.GET, "legal-actions/999999999/debt-enforcement", null))
                .isEqualTo(404);
        assertThat(send("lead", HttpMethod.POST, files(), lawyer)
                        .getBody()
                        .at("/lacking/0")
                        .asText())
                .isEqualTo("REPRESENTATIVE_ADDRESS");
        assertThat(status("lead", HttpMethod.GET, enforcement(), null)).isEqualTo(200);
        assertThat(status("designer", HttpMethod.GET, enforcement(), null)).isEqualTo(403);
        debtor("street = null");
        assertThat(send("lead", HttpMethod.GET, enforcement(), null).getBody().toString())
                .contains("lacks street");
        debtor("country = 'DE'");
        assertThat(send("lead", HttpMethod.GET, enforcement(), null).getBody().toString())
                .contains("debtors in Switzerland");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String files() {
        return "legal-actions/" + action + "/files";
    }

    private String enforcement() {
        return "legal-actions/" + action + "/debt-enforcement";
    }

    private void approve() {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(jdbc.sql("select case_id::text from legal_action where id = ?")
                        .param(action)
                        .query(String.class)
                        .single())
                .singleResult();
        tasks.setAssignee(task.getId(), "lead");
        tasks.complete(task.getId(), Map.of("legalDecision", "sue"));
        day.executeJobs();
    }

    private void debtor(String change) {
        jdbc.sql("update debtor set " + change + " where id = (select debtor_id from account where id = ?)")
                .param(account.id())
                .update();
    }

    private static String sha256(JsonNode file, String name) {
        for (var part : file.at("/parts")) {
            if (part.at("/name").asText().equals(name)) {
                return part.at("/sha256").asText();
            }
        }
        throw new AssertionError(name);
    }

    private ResponseEntity<byte[]> content(String user, JsonNode file, String name) {
        return http.withBasicAuth(user, "demo")
                .getForEntity("/api/v1/" + files() + "/" + file.at("/id").asLong() + "/" + name, byte[].class);
    }

    private int status(String user, HttpMethod method, String path, Object body) {
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, method, entity(body), byte[].class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, Object body) {
        return http.withBasicAuth(user, "demo").exchange("/api/v1/" + path, method, entity(body), JsonNode.class);
    }

    private static HttpEntity<Object> entity(Object body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return new HttpEntity<>(body, headers);
    }
}
