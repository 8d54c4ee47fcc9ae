package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LabelAnswer;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say about a customer decides which policy counts, from the next step on. */
@IntegrationTest
class LabelsIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Labelling labelling;

    @Autowired
    FollowUpRuns followUps;

    @Autowired
    OrderingRuns ordering;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;

    @BeforeEach
    void anAccountThatIsDue() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "100.00", "2026-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theLabelOfTheAccountComesBeforeThoseOfDebtorAndCreditor() {
        labelling.set(LabelTarget.CREDITOR, creditor.code(), "policy", "NONE", "Sold", "finance");
        assertThat(reason()).isEqualTo("LEFT_OUT EXCLUDED");

        labelling.set(LabelTarget.DEBTOR, debtor(), "policy", "STANDARD", "Kept", "finance");
        assertThat(reason()).isEqualTo("PROPOSED FIRST_REMINDER");

        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "policy", "PLATINUM", "A slip", "finance");
        assertThat(reason()).isEqualTo("LEFT_OUT UNKNOWN_POLICY");

        labelling.remove(LabelTarget.ACCOUNT, "" + account.id(), "policy", "Corrected", "lead");
        assertThat(reason()).isEqualTo("PROPOSED FIRST_REMINDER");
    }

    @Test
    void theLabelOfTheHeadOfficeCountsForItsBranches() {
        var head = portfolio.aDebtor();
        jdbc.sql("update debtor set parent_id = ? where number = ?")
                .params(head.id(), debtor())
                .update();

        labelling.set(LabelTarget.DEBTOR, head.number(), "policy", "NONE", "Group contract", "finance");

        assertThat(reason()).isEqualTo("LEFT_OUT EXCLUDED");
    }

    @Test
    void aLabelSetAfterTheProposalTakesItsGroundAndAFollowUpRunDecidesAnew() {
        var run = day.proposed(creditor.code());

        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "policy", "NONE", "Call of the chairman", "lead");
        day.send();

        assertThat(day.lines(run.id()).get(0).line())
                .extracting(LineView::state, LineView::failure)
                .containsExactly(LineState.LOST_GROUND, "FACTS_CHANGED");
        assertThat(day.letters(account)).isEmpty();
        followUps.startDue();
        assertThat(latestReason()).isEqualTo("LEFT_OUT EXCLUDED");
        day.send();
        followUps.startDue();
        assertThat(day.letters(account)).isEmpty();
    }

    @Test
    void aLabelSetBeforeTheProposalIsNoNews() {
        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "campaign", "SPRING", "Asked for", "finance");

        day.run(creditor.code());

        assertThat(day.letters(account)).hasSize(1);
    }

    @Test
    void whatWasSaidStaysOnRecordWithWhoAndWhy() {
        var finance = http.withBasicAuth("finance", "demo");
        var path = "/api/v1/accounts/" + account.id() + "/labels";
        finance.put(path + "/policy", Map.of("value", "GOLD", "reason", "Contract"));
        finance.put(path + "/policy", Map.of("value", "GOLD", "reason", "Said twice"));
        finance.exchange(path + "/policy?reason=Contract ended", HttpMethod.DELETE, null, Void.class);

        assertThat(labelling.of(LabelTarget.ACCOUNT, "" + account.id()))
                .extracting(LabelAnswer::value, LabelAnswer::reason, LabelAnswer::setBy, LabelAnswer::counts)
                .containsExactly(
                        tuple(null, "Contract ended", "finance", false), tuple("GOLD", "Contract", "finance", false));
        assertThat(finance.getForObject(path, String.class)).contains("Contract ended");
    }

    @Test
    void aKeyThatNoExpressionCanNameIsRefused() {
        assertThatThrownBy(
                        () -> labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "my policy", "", null, "finance"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("key: is a name")
                .hasMessageContaining("value: is missing")
                .hasMessageContaining("reason: is missing");
    }

    private String reason() {
        return reasonIn(ordering.order(LocalDate.parse("2026-03-16"), creditor.code(), true, "finance"));
    }

    private String latestReason() {
        return reasonIn(jdbc.sql("select max(run_id) from run_line where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single());
    }

    private String reasonIn(long run) {
        var line = day.lines(run).get(0).line();
        return line.state() + " " + line.reason();
    }

    private String debtor() {
        return jdbc.sql("select d.number from debtor d join account a on a.debtor_id = d.id where a.id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }
}
