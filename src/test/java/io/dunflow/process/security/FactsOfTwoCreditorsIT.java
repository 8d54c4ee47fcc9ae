package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.Test;

/** A fact acts on accounts of all creditors; who may see one of them sees that it exists, and what it did there. */
@IntegrationTest
class FactsOfTwoCreditorsIT extends OneOfTwoCreditors {

    @Test
    void whoIsGrantedOneCreditorRecordsForAllAndSeesWhatItDidToThatOne() {
        var both = jdbc.sql("insert into account (creditor_id, debtor_id, currency) values (?, ?, 'EUR') returning id")
                .params(others.id(), myAccount.debtorId())
                .query(Long.class)
                .single();
        portfolio.anInvoice(myAccount, "50.00", "2026-03-01");

        var recorded = send("POST", "/api/v1/facts", fact(numberOf(myAccount)));

        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(recorded.body())
                .contains("\"kind\":\"INSOLVENT\"", "\"court\":\"Berlin\"", "\"accountId\":" + myAccount.id())
                .doesNotContain("\"accountId\":" + both + ",");
        assertThat(jdbc.sql("select count(*) from account_stop where account_id = any(?) and ended_at is null")
                        .param(new Long[] {myAccount.id(), both})
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        var page = page("/accounts/" + myAccount.id()).body();
        assertThat(page).contains("insolvent", "Berlin", "no dunning");
        assertThat(read("/api/v1/facts?debtor=" + numberOf(myAccount)).body()).contains("\"kind\":\"INSOLVENT\"");
    }

    @Test
    void aPersonWhoOwesOnlyToOthersDoesNotExist() {
        var number = numberOf(otherAccount);
        var id = new Visitor(port)
                .as("lead")
                .json("POST", "/api/v1/facts", fact(number))
                .body()
                .replaceAll("^\\{\"fact\":\\{\"id\":(\\d+),.*$", "$1");

        assertThat(read("/api/v1/facts?debtor=" + number).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/facts/" + id).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/api/v1/facts", fact(number)).statusCode()).isEqualTo(422);
        assertThat(send("POST", "/api/v1/facts/" + id + "/withdraw", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String fact(String debtor) {
        return """
                {"debtor": "%s", "kind": "INSOLVENT", "source": "Gazette", "court": "Berlin", "openedOn": "2026-03-10",
                 "deadline": "2026-05-04"}"""
                .formatted(debtor);
    }
}
