package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A call over the API ends in a settlement, a deferral or a query, as far as who made it may agree; or in a refusal. */
@IntegrationTest
class CallOutcomesIT {

    private static final String TASKS = "/api/v1/tasks";

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    WebApplicationContext application;

    @Autowired
    ObjectMapper json;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;
    private Creditor creditor;
    private Account account;
    private String carla;
    private String lena;

    @BeforeEach
    void anEscalatedAccountOfACreditorWithACollectorAndALead() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        carla = granted("carla", "collector");
        lena = granted("lena", "lead");
        account = portfolio.anAccountOf(creditor.id());
        var invoice = portfolio.anInvoice(account, "1000.00", "2026-02-15");
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, date '2026-03-02' from item where invoice_id = ?")
                .param(invoice.id())
                .update();
        day.run(creditor.code());
    }

    @AfterEach
    void nobodyStaysAndTimeIsTimeAgain() {
        List.of(carla, lena).forEach(identity::deleteUser);
        ClockUtil.reset();
    }

    @Test
    void whatIsBeyondACollectorWaitsForALead() throws Exception {
        var done = complete(carla, "COLLECTOR", settlement("860,00", "2026-03-20", "Sells a machine"));

        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(200);
        assertThat(told(
                        "select state || ' ' || trim_scale(amount) || ' ' || (case_id is not null) || ' ' || made_by || ' '"
                                + " || note from settlement where account_id = ?"))
                .containsExactly("AWAITING_APPROVAL 860 true " + carla + " Sells a machine");
        assertThat(kinds(lena, "LEAD")).containsExactly("Task_ApproveSettlement");
    }

    @Test
    void whatALeadOnThePhoneTakesBeyondACollectorWaitsForAnotherLead() throws Exception {
        complete(lena, "LEAD", settlement("860,00", "2026-03-20", "Sells a machine"));

        assertThat(told("select state from settlement where account_id = ?")).containsExactly("AWAITING_APPROVAL");
        assertThat(kinds(lena, "LEAD")).containsExactly("Task_ApproveSettlement");
    }

    @Test
    void whatIsRefusedNamesTheFieldAndLeavesNothing() throws Exception {
        // 85 percent of 1000.00 within 14 days: 850.00 by 30 March.
        var tooLittle = complete(carla, "COLLECTOR", settlement("500,00", "2026-04-20", "Sells a machine"));
        var noReason = complete(carla, "COLLECTOR", settlement("950,00", "2026-03-20", " "));
        var tooLate = complete(
                carla,
                "COLLECTOR",
                "\"outcome\":\"WANTS_TIME\",\"deferredUntil\":\"2026-06-30\",\"concessionReason\":\"Harvest\"");
        var noQuestion = complete(carla, "COLLECTOR", "\"outcome\":\"ASKS\",\"queryTopic\":\"STATEMENT\"");

        assertThat(List.of(tooLittle, noReason, tooLate, noQuestion))
                .extracting(MockHttpServletResponse::getStatus)
                .containsOnly(422);
        assertThat(tooLittle.getContentAsString()).contains("settlementAmount", "850.00 by 2026-03-30");
        assertThat(noReason.getContentAsString()).contains("concessionReason: say why less or later will do");
        // 45 days from 16 March.
        assertThat(tooLate.getContentAsString()).contains("deferredUntil", "2026-04-30");
        assertThat(noQuestion.getContentAsString()).contains("queryText: write down what the debtor asks");
        assertThat(told("select outcome from call_outcome where account_id = ?"))
                .isEmpty();
        assertThat(told("select state from settlement where account_id = ?")).isEmpty();
        assertThat(told("select state from deferral where account_id = ?")).isEmpty();
        assertThat(kinds(carla, "COLLECTOR")).containsExactly("Task_CallDebtor");
    }

    @Test
    void aQuestionIsAnsweredByFinanceAndNothingOfItIsBlocked() throws Exception {
        complete(
                carla,
                "COLLECTOR",
                "\"outcome\":\"ASKS\",\"queryTopic\":\"STATEMENT\",\"queryText\":\"What do we owe?\"");

        // A statement within three business days, by Thursday the 19th: called again on the 20th.
        assertThat(told("select outcome || ' ' || topic || ' ' || said || ' ' || follow_up_on from call_outcome"
                        + " where account_id = ?"))
                .containsExactly("ASKS STATEMENT What do we owe? 2026-03-20");
        assertThat(told("select answer_group || ' ' || due_on from query where account_id = ?"))
                .containsExactly("finance 2026-03-19");
        assertThat(told("select trim_scale(dunnable_amount)::text from item where account_id = ?"))
                .containsExactly("1000");
    }

    private static String settlement(String amount, String payBy, String why) {
        return "\"outcome\":\"OFFERS_PART\",\"settlementAmount\":\"" + amount + "\",\"settlementPayBy\":\"" + payBy
                + "\",\"concessionReason\":\"" + why + "\"";
    }

    private MockHttpServletResponse complete(String who, String role, String fields) throws Exception {
        var call = own(who, role).get(0);
        return mvc.perform(MockMvcRequestBuilders.post(
                                TASKS + "/" + call.path("id").asText() + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":" + call.path("version") + ",\"fields\":{" + fields + "}}")
                        .with(csrf())
                        .with(user(who).roles(role)))
                .andReturn()
                .getResponse();
    }

    private List<String> kinds(String who, String role) throws Exception {
        return own(who, role).stream().map(task -> task.path("kind").asText()).toList();
    }

    private List<JsonNode> own(String who, String role) throws Exception {
        var list = json.readTree(mvc.perform(MockMvcRequestBuilders.get(TASKS + "?limit=200")
                        .with(user(who).roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        return StreamSupport.stream(list.spliterator(), false)
                .filter(task -> task.path("creditor").asText().equals(creditor.code()))
                .toList();
    }

    private List<String> told(String question) {
        return jdbc.sql(question).param(account.id()).query(String.class).list();
    }

    private String granted(String name, String group) {
        var who = name + Portfolio.next().replaceAll("\\W", "");
        identity.saveUser(identity.newUser(who));
        identity.createMembership(who, group);
        jdbc.sql(
                        "insert into creditor_grant (user_id, creditor_id, granted_by, granted_at) values (?, ?, 'test', now())")
                .params(who, creditor.id())
                .update();
        return who;
    }
}
