package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Of what is not granted to a user nothing is in the book: neither shown nor changed. */
@IntegrationTest
class GrantedCreditorsIT extends OneOfTwoCreditors {

    @Test
    void accountsOfOthersAreNeitherListedNorFoundNorShown() {
        portfolio.anInvoice(otherAccount, "77.11", "2026-03-01");

        assertThat(read("/api/v1/accounts?creditor=" + others.code()).body()).contains("\"items\":[]");
        assertThat(read("/api/v1/accounts?creditor=" + mine.code()).body()).contains("\"id\":" + myAccount.id());
        assertThat(read("/api/v1/accounts/" + otherAccount.id()).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + otherAccount.id() + "/items").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + otherAccount.id() + "/cases").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + myAccount.id() + "/cases").statusCode())
                .isEqualTo(200);
        assertThat(page("/accounts?text=" + others.code()).body()).doesNotContain("77.11");
        assertThat(page("/accounts/" + otherAccount.id()).statusCode()).isEqualTo(404);
        assertThat(page("/accounts/" + myAccount.id()).statusCode()).isEqualTo(200);
        assertThat(page("/").body()).doesNotContain("77.11");
    }

    @Test
    void whatIsWithheldAnswersAsWhatDoesNotExist() {
        var withheld = read("/api/v1/creditors/" + others.code()).body().replace(others.code(), "X");
        var unknown = read("/api/v1/creditors/nowhere").body().replace("nowhere", "X");

        assertThat(withheld).isEqualTo(unknown).contains("There is no creditor X");
    }

    @Test
    void anAgreementOfOthersAnswersAsOneThatDoesNotExist() {
        portfolio.anInvoice(otherAccount, "77.11", "2026-03-01");
        var order = "{\"account\":%d,\"date\":\"2026-03-20\"}".formatted(otherAccount.id());
        var made = new Visitor(port).as("lead").json("POST", "/api/v1/promises", order);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = made.body().replaceFirst("(?s)^.*?\"id\":([0-9]+).*$", "$1");

        var withheld = read("/api/v1/promises/" + id).body().replaceAll("\\b" + id + "\\b", "X");
        var unknown = read("/api/v1/promises/99999999").body().replace("99999999", "X");

        assertThat(withheld).isEqualTo(unknown).contains("There is no promise X");
    }

    @Test
    void creditorsOfOthersAreNeitherListedNorChanged() {
        assertThat(read("/api/v1/creditors").body()).contains(mine.code()).doesNotContain(others.code());
        assertThat(page("/creditors").body()).doesNotContain(others.code());
        assertThat(page("/creditors/" + others.code()).statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/api/v1/creditors/" + others.code(), CREDITOR).statusCode())
                .isEqualTo(404);
        assertThat(send(
                                "PUT",
                                "/api/v1/creditors/" + others.code() + "/bank-data",
                                "{\"completeThrough\":\"2026-03-13\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void labelsOfOthersAreNeitherShownNorSet() {
        var stranger = portfolio.aDebtor();
        portfolio.accountOf(others, stranger);

        assertThat(read("/api/v1/accounts/" + otherAccount.id() + "/labels").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/creditors/" + others.code() + "/labels").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/debtors/" + stranger.number() + "/labels").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + myAccount.id() + "/labels").statusCode())
                .isEqualTo(200);
    }

    @Test
    void moneyForOthersIsRefused() {
        for (var path : new String[] {"/api/v1/payments", "/api/v1/credit-notes"}) {
            assertThat(send("POST", path, credit(others, otherAccount)).statusCode())
                    .isEqualTo(422);
            assertThat(send("POST", path, credit(mine, myAccount)).statusCode()).isEqualTo(201);
        }
        var back = ", \"payment\": \"none\", \"cause\": \"REFUND\"}";
        assertThat(send("POST", "/api/v1/returns", credit(others, otherAccount).replace("}", back))
                        .body())
                .contains("creditor:");
        assertThat(send("POST", "/api/v1/returns", credit(mine, myAccount).replace("}", back))
                        .body())
                .contains("payment:");
    }

    @Test
    void holdsOnAccountsOfOthersAreRefusedAndOnADebtorOfBoth() {
        var both = jdbc.sql("insert into account (creditor_id, debtor_id, currency) values (?, ?, 'EUR') returning id")
                .params(others.id(), myAccount.debtorId())
                .query(Long.class)
                .single();

        assertThat(hold("\"account\":" + otherAccount.id()).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(hold("\"account\":" + both).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(hold("\"debtor\":\"" + numberOf(myAccount) + "\"").statusCode())
                .isEqualTo(403);
        assertThat(hold("\"account\":" + myAccount.id()).statusCode()).isEqualTo(201);
    }

    @Test
    void aFileThatTouchesACreditorOfOthersIsRefusedByLine() {
        var file = "creditor,debtor,name,number,issue_date,due_date,currency,amount,open_amount\n"
                + mine.code() + ",G1" + user + ",Good,R1" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n"
                + others.code() + ",G2" + user + ",Bad,R2" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n";

        var answer = new Visitor(port).as(user).file("/api/v1/imports/open-items?mapping=plain", file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"line\":3,\"field\":\"creditor\",\"reason\":\"is unknown or not granted to you\"")
                .contains("\"accepted\":0");
    }

    @Test
    void aReportOfAnImportIsForWhoIsGrantedAllThatItNames() {
        var file = "creditor,debtor,name,number,issue_date,due_date,currency,amount,open_amount\n" + others.code()
                + ",G3" + user + ",Bad,R3" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n";
        var job = new Visitor(port)
                .as("finance")
                .file("/api/v1/imports/open-items?mapping=plain", file)
                .body()
                .replaceAll("^\\{\"id\":(\\d+),.*$", "$1");

        assertThat(read("/api/v1/imports/" + job).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/imports/" + job + "/rejections").statusCode()).isEqualTo(404);
        assertThat(page("/imports/" + job).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/imports").body()).doesNotContain("\"id\":" + job + ",");
    }

    private HttpResponse<String> hold(String target) {
        return send("POST", "/api/v1/holds", "{" + target + ",\"reason\":\"QUERY\"}");
    }

    private String credit(Creditor creditor, Account account) {
        return "{\"creditor\":\"" + creditor.code() + "\",\"debtor\":\"" + numberOf(account)
                + "\",\"currency\":\"EUR\",\"amount\":\"5.00\",\"valueDate\":\"2026-03-16\",\"reference\":\"b" + user
                + "\"}";
    }
}
