package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.ReversingPayments;
import io.dunflow.ledger.Standing;
import io.dunflow.ledger.Standings;
import io.dunflow.process.model.TestModels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows for an account beyond letters goes up and comes down with what it owes. */
@IntegrationTest
class StandingIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    Labelling labelling;

    @Autowired
    Standings standings;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;
    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void anAccount() {
        day.is("2026-03-02");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        jdbc.sql("update debtor set street = null where id = (select debtor_id from account where id = ?)")
                .param(account.id())
                .update();
    }

    @AfterEach
    void asItWas() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        ClockUtil.reset();
    }

    @Test
    void whoDecidedByWhatHasChangedSinceDoesNotOverwriteWhatIsNewer() {
        var today = LocalDate.parse("2026-03-02");
        standings.put(account.id(), Standing.CLEAR, standing("REMINDED"), today);
        standings.put(account.id(), standing("REMINDED"), standing("BLOCKED"), today);

        standings.put(account.id(), standing("REMINDED"), Standing.CLEAR, today);

        assertThat(standings.of(List.of(account.id())).get(account.id()).name()).isEqualTo("BLOCKED");
    }

    private static Standing standing(String name) {
        return new Standing(name, false, false, null, null, "TEST", null, 1L, null);
    }

    @Test
    void anAccountIsStoppedAfterTheLastReminderAndFreeAgainWhenItPaid() {
        portfolio.anInvoice(account, "100.00", "2026-02-20");

        assertThat(standings("2026-03-02", "2026-03-03", "2026-03-16", "2026-03-17", "2026-03-30", "2026-03-31"))
                .containsExactly(
                        "CLEAR",
                        "REMINDED",
                        "REMINDED",
                        "OVERDUE credit",
                        "OVERDUE credit",
                        "BLOCKED delivery credit PREPAYMENT");
        pay("100.00");
        assertThat(standings("2026-04-01")).containsExactly("CLEAR");
        assertThat(jdbc.sql("select count(*) from account_standing where account_id = ?")
                        .param(account.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whoPaysIsFreeInThatMomentAndStoppedAgainWhenTheBankTakesItBack() {
        deploy("openTotal", ">= 500", ">= 200", ">= 100");
        portfolio.anInvoice(account, "100.00", "2026-02-20");
        assertThat(standings("2026-03-02")).containsExactly("OD1");

        long payment = pay("100.00");
        assertThat(standing()).isEqualTo("CLEAR");

        reversing.reverse(payment, "R " + payment, "CHARGEBACK", Booking.on(LocalDate.of(2026, 3, 2), "finance"));
        assertThat(standing()).isEqualTo("OD1");
    }

    @Test
    void aCreditorInShadowModeStopsNobody() {
        deploy("openTotal", ">= 500", ">= 200", ">= 100");
        jdbc.sql("update creditor set shadow = true where id = ?")
                .param(creditor.id())
                .update();
        portfolio.anInvoice(account, "100.00", "2026-02-20");

        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "campaign", "A", "Trial", "lead");

        assertThat(standing()).isEqualTo("CLEAR");
    }

    @Test
    void statesByAgeGoUpByTableAloneAndATaskIsMadeOnce() {
        deploy("daysSinceOldestInvoice", ">= 50", ">= 40", ">= 30");
        day.is("2026-01-21");
        portfolio.anInvoice(account, "249.95", "2026-02-20");
        var issued = jdbc.sql("select issued_on from invoice where account_id = ?")
                .param(account.id())
                .query(LocalDate.class)
                .single();

        assertThat(standings(
                        issued.plusDays(29).toString(),
                        issued.plusDays(30).toString(),
                        issued.plusDays(40).toString(),
                        issued.plusDays(41).toString(),
                        issued.plusDays(50).toString()))
                .containsExactly("CLEAR", "OD1", "OD2 delivery", "OD2 delivery", "OD3 delivery");
        assertThat(tasks.createTaskQuery().list())
                .filteredOn(task ->
                        task.getName().startsWith("od2: ") && task.getName().contains(number()))
                .hasSize(1);
    }

    @Test
    void statesByCountComeDownAsItemsArePaid() {
        deploy("count(items[dunningAge > 0 and itemLabels.writtenOff = null])", ">= 5", ">= 3", ">= 2");
        for (int n = 1; n <= 5; n++) {
            portfolio.anInvoice(account, "10.00", "2026-02-2" + n);
        }

        assertThat(standings("2026-03-02")).containsExactly("OD3 delivery");
        pay("20.00");
        assertThat(standings("2026-03-03")).containsExactly("OD2 delivery");
        var item = jdbc.sql("select max(id) from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
        labelling.set(LabelTarget.ITEM, "" + item, "writtenOff", "YES", "Agreed", "lead");
        assertThat(standings("2026-03-04")).containsExactly("OD1");
        labelling.remove(LabelTarget.ITEM, "" + item, "writtenOff", "Agreed no more", "lead");
        assertThat(standings("2026-03-05")).containsExactly("OD2 delivery");
    }

    @Test
    void whatBranchesOweCountsForTheGroup() {
        deploy("groupOverdueTotal", ">= 500", ">= 200", ">= 100");
        var branch = portfolio.anAccountOf(creditor.id());
        jdbc.sql("update debtor set parent_id = (select debtor_id from account where id = ?) "
                        + "where id = (select debtor_id from account where id = ?)")
                .params(account.id(), branch.id())
                .update();
        portfolio.anInvoice(account, "50.00", "2026-02-28");
        portfolio.anInvoice(branch, "60.00", "2026-02-28");

        assertThat(standings("2026-03-02")).containsExactly("OD1");
    }

    @Test
    void enforcementIsOffWhileTheLabelSaysSo() {
        portfolio.anInvoice(account, "100.00", "2026-02-20");
        assertThat(standings("2026-03-02", "2026-03-03")).containsExactly("CLEAR", "REMINDED");

        labelling.set(LabelTarget.ACCOUNT, "" + account.id(), "enforcement", "OFF", "Trial", "lead");
        assertThat(standings("2026-03-04")).containsExactly("CLEAR");

        labelling.remove(LabelTarget.ACCOUNT, "" + account.id(), "enforcement", "Over", "lead");
        assertThat(standings("2026-03-05")).containsExactly("REMINDED");
    }

    /** One run on each of the days, and where the account stood after it, as the API tells. */
    private List<String> standings(String... days) {
        var seen = new ArrayList<String>();
        for (String date : days) {
            day.is(date);
            day.run(creditor.code());
            seen.add(standing());
        }
        return seen;
    }

    private String standing() {
        var answer = http.withBasicAuth("finance", "demo").getForObject("/api/v1/accounts/" + account.id(), Map.class);
        return answer.get("standing")
                + (answer.get("deliveryStop").equals(true) ? " delivery" : "")
                + (answer.get("creditStop").equals(true) ? " credit" : "")
                + (answer.get("terms") == null ? "" : " " + answer.get("terms"));
    }

    private long pay(String amount) {
        var today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC);
        return payments.book(CreditToBook.payment(
                        account.id(), "bank " + Portfolio.next(), new BigDecimal(amount), Booking.on(today, "finance")))
                .id();
    }

    private String number() {
        return jdbc.sql("select d.number from debtor d join account a on a.debtor_id = d.id where a.id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    /** A table that says OD3, OD2 or OD1 by one input, the worst first. */
    private void deploy(String input, String worst, String worse, String bad) {
        var xml =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="account-standing" name="By one input" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="FIRST">
                    <input id="i" label="%s"><inputExpression id="e"><text><![CDATA[%s]]></text></inputExpression></input>
                    <output id="o1" name="standing" /><output id="o2" name="deliveryStop" /><output id="o3" name="task" />
                    %s%s%s%s
                  </decisionTable></decision>
                </definitions>
                """
                        .formatted(
                                "Input",
                                input,
                                row(worst, "OD3", true, "\"lead\""),
                                row(worse, "OD2", true, "\"collector,lead\""),
                                row(bad, "OD1", false, ""),
                                row("", "CLEAR", false, ""));
        deployments.add(TestModels.permit(() -> repository
                        .createDeployment()
                        .name("test standing")
                        .addString("dmn/standing-of-a-test.dmn", xml)
                        .deploy())
                .getId());
    }

    private static String row(String cell, String standing, boolean stop, String task) {
        return """
                <rule id="R_%1$s"><inputEntry id="c_%1$s"><text><![CDATA[%2$s]]></text></inputEntry>
                <outputEntry id="a_%1$s"><text>"%1$s"</text></outputEntry>
                <outputEntry id="b_%1$s"><text>%3$s</text></outputEntry>
                <outputEntry id="t_%1$s"><text>%4$s</text></outputEntry></rule>
                """
                .formatted(standing, cell, stop, task);
    }
}
