package io.dunflow.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions about credit that people decide over the API: once, and only who may. */
@IntegrationTest
class CreditCasesApiIT extends CreditApiFixture {

    @Test
    void aReferredOrderIsDecidedOnceAndOnlyByWhoMay() {
        post("credit", "credit-limits", limit("500.00"));
        post("finance", "credit-checks", order("900.00", "A1"));
        var one = "credit-cases/"
                + get("credit", "credit-cases?debtor=" + debtor.number())
                        .at("/0/id")
                        .asLong();
        var yes = Map.of("outcome", "APPROVE", "note", "Pays at once");

        assertThat(post("finance", one + "/decide", yes).getStatusCode().value())
                .isEqualTo(403);
        assertThat(problem(one + "/decide", Map.of("outcome", "KEEP", "note", "No")))
                .contains("outcome");
        assertThat(problem(one + "/decide", Map.of("outcome", "APPROVE"))).contains("note");
        assertThat(post("credit", one + "/decide", yes).getBody().at("/state").asText())
                .isEqualTo("APPROVED");
        assertThat(post("credit", one + "/decide", yes).getStatusCode().value()).isEqualTo(409);
        assertThat(get("auditor", "debtors/" + debtor.number() + "/credit")
                        .at("/own/exposure")
                        .asText())
                .isEqualTo("1000.00");
    }

    @Test
    void whoAsksForALimitDoesNotDecideAndABlockIsReleasedByHand() {
        var wish = Map.of("creditor", creditor.code(), "debtor", debtor.number(), "amount", "900.00", "note", "Grows");
        var one = "credit-cases/"
                + post("credit", "credit-cases", wish).getBody().at("/id").asLong();
        var yes = Map.of("outcome", "APPROVE", "terms", "NET_14", "note", "Balance sheet seen");

        assertThat(post("credit", one + "/decide", yes).getStatusCode().value()).isEqualTo(403);
        assertThat(post("lead", one + "/decide", yes).getStatusCode().value()).isEqualTo(200);
        var block = Map.of("debtor", debtor.number(), "reason", "Cheque bounced");
        assertThat(post("collector", "order-blocks", block).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("credit", "order-blocks", block)
                        .getBody()
                        .at("/0/cause")
                        .asText())
                .isEqualTo("BY_HAND");
        assertThat(post("finance", "credit-checks", order("1.00", "A1"))
                        .getBody()
                        .at("/answer")
                        .asText())
                .isEqualTo("DECLINE");
        assertThat(post("credit", "order-blocks/release", block).getBody()).isEmpty();
        assertThat(post("finance", "credit-checks", order("1.00", "A1"))
                        .getBody()
                        .at("/answer")
                        .asText())
                .isEqualTo("APPROVE");
        assertThat(get("credit", "debtors/" + debtor.number() + "/credit")
                        .at("/terms")
                        .asText())
                .isEqualTo("NET_14");
    }

    @Test
    void muchCreditNeedsASecondPersonAndNeverTheSame() {
        var wish = Map.of(
                "creditor", creditor.code(), "debtor", debtor.number(), "amount", "30000.00", "note", "New branch");
        var one = "credit-cases/"
                + post("finance", "credit-cases", wish).getBody().at("/id").asLong();
        var yes = Map.of("outcome", "APPROVE", "note", "Balance sheet seen");
        var agree = Map.of("answer", "AGREE");

        assertThat(post("lead", one + "/confirm", agree).getStatusCode().value())
                .isEqualTo(409);
        assertThat(post("credit", one + "/decide", yes).getBody().at("/state").asText())
                .isEqualTo("PROPOSED");
        assertThat(post("credit", one + "/decide", yes).getStatusCode().value()).isEqualTo(409);
        assertThat(post("credit", one + "/confirm", agree).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("finance", one + "/confirm", agree).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("lead", one + "/confirm", Map.of("answer", "SEND_BACK"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post("lead", one + "/confirm", agree).getBody().at("/state").asText())
                .isEqualTo("APPROVED");
        assertThat(post("credit", "credit-limits", limit("40000.00"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }
}
