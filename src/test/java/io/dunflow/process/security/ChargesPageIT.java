package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.TakingOverCharges;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of an account shows its charges, and to each what they may do about them. */
@IntegrationTest
class ChargesPageIT {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TakingOverCharges takingOver;

    private Account account;
    private String charge;

    @BeforeEach
    void aFixedSumIsClaimed() {
        account = portfolio.anAccount();
        charge = "/charges/"
                + takingOver.takeOver(
                        new TakingOverCharges.Claimed(
                                account.id(),
                                null,
                                null,
                                ChargeKind.FIXED_SUM,
                                new BigDecimal("40.00"),
                                null,
                                null,
                                null),
                        "finance");
    }

    @Test
    void financeBooksItAndACollectorWaivesIt() {
        var finance = signedIn("finance");
        var collector = signedIn("collector");

        assertThat(page(finance)).contains("Fixed compensation", ">claimed<", charge + "/booking", charge + "/waiver");
        assertThat(page(collector)).contains(charge + "/waiver").doesNotContain(charge + "/booking");
        assertThat(page(signedIn("auditor"))).contains("Fixed compensation").doesNotContain(charge);

        finance.form(charge + "/booking", token(finance));
        assertThat(page(finance)).contains("Booked by hand").doesNotContain(charge + "/booking");
        collector.form(charge + "/waiver", token(collector) + "&reason=An+old+customer");
        assertThat(page(collector)).contains(">waived<", "An old customer").doesNotContain(charge + "/waiver");
    }

    private Visitor signedIn(String user) {
        var visitor = new Visitor(port);
        visitor.signInOnPage(user, "demo");
        return visitor;
    }

    private String page(Visitor visitor) {
        return visitor.get("/accounts/" + account.id()).body();
    }

    private static String token(Visitor visitor) {
        return "_csrf=" + Visitor.formToken(visitor.get("/").body());
    }
}
