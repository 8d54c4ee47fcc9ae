package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.IntegrationTest;
import io.dunflow.correspondence.ConsentChannel;
import io.dunflow.correspondence.Consents;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.ResolutionProcesses;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
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

/** What comes in over the API takes a call away at once, says why to whoever had it open, and gives it back when it ends. */
@IntegrationTest
class CallsAtRestIT {

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

    @Autowired
    Consents consents;

    @Autowired
    ResolutionProcesses processes;

    private MockMvc mvc;
    private Creditor creditor;
    private String ada;

    @BeforeEach
    void aCollectorOfACreditor() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        ada = "ada" + Portfolio.next().replaceAll("\\W", "");
        identity.saveUser(identity.newUser(ada));
        identity.createMembership(ada, "collector");
        jdbc.sql(
                        "insert into creditor_grant (user_id, creditor_id, granted_by, granted_at) values (?, ?, 'test', now())")
                .params(ada, creditor.id())
                .update();
    }

    @AfterEach
    void nobodyStaysAndTimeIsTimeAgain() {
        identity.deleteUser(ada);
        ClockUtil.reset();
    }

    @Test
    void aHoldADisputeASettlementAndADeferralTakeTheCallAndSayWhy() throws Exception {
        var grounds = Map.of(
                "holds:on hold", "\"code\":\"COMPLAINT\",\"reason\":\"Goods returned\"",
                "disputes:disputed", "\"reason\":\"PRICE\"",
                "settlements:in a settlement", "\"amount\":475,\"payBy\":\"2026-03-20\",\"reason\":\"Sells a machine\"",
                "deferrals:deferred", "\"until\":\"2026-03-31\",\"reason\":\"Harvest\"");
        for (var ground : grounds.entrySet()) {
            var account = escalated();
            var task = callOf(account);
            var what = ground.getKey().split(":");

            var made = post("/api/v1/" + what[0], "{\"account\":" + account.id() + "," + ground.getValue() + "}");

            assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
            assertThat(callOf(account)).as(what[0]).isNull();
            var gone = get(task, Locale.ENGLISH);
            assertThat(gone.getStatus()).isEqualTo(410);
            assertThat(gone.getContentAsString()).contains("its ground was gone on 2026-03-16 (" + what[1] + ")");
            assertThat(post("/api/v1/tasks/" + task + "/complete", "{\"version\":\"1\",\"fields\":{}}")
                            .getStatus())
                    .isEqualTo(410);
        }
    }

    @Test
    void theCallIsBackWhenTheDisputeIsTakenBackAndStaysWhenOnlyAPartIsDisputed() throws Exception {
        var account = escalated();
        var task = callOf(account);
        var item = jdbc.sql("select id from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();

        var part = "\"reason\":\"PRICE\",\"items\":[{\"item\":" + item + ",\"amount\":499.99}]";
        post("/api/v1/disputes", "{\"account\":" + account.id() + "," + part + "}");
        assertThat(callOf(account)).isEqualTo(task);
        var rest = post("/api/v1/disputes", "{\"account\":" + account.id() + ",\"reason\":\"NOT_ORDERED\"}");
        assertThat(callOf(account)).isNull();
        assertThat(get(task, Locale.GERMAN).getContentAsString(StandardCharsets.UTF_8))
                .contains("entfiel ihr Grund (bestritten)");
        var id = json.readTree(rest.getContentAsString()).path("id").asText();
        post("/api/v1/disputes/" + id + "/withdraw", "{\"reason\":\"Found the order\"}");

        assertThat(callOf(account)).isNotNull().isNotEqualTo(task);
    }

    @Test
    void aCallThatIsOneTooManyNowOrRefusedGoesAndSaysWhyAndUntilWhen() throws Exception {
        var often = escalated();
        var refusing = escalated();
        var tooMany = callOf(often);
        var refused = callOf(refusing);
        calledThreeTimes(often);
        var caseOfOften = jdbc.sql("select id from dunning_case where account_id = ?")
                .param(often.id())
                .query(Long.class)
                .single();

        processes.tell(caseOfOften.toString(), "calls-capped", Map.of());
        consents.record(personOf(refusing), null, ConsentChannel.PHONE, null, false, "Letter");

        assertThat(callOf(often)).isNull();
        assertThat(get(tooMany, Locale.ENGLISH).getContentAsString())
                .contains("could not be called any more (Called as often as the table allows)")
                .contains("again on 2026-03-23");
        assertThat(callOf(refusing)).isNull();
        assertThat(get(refused, Locale.GERMAN).getContentAsString(StandardCharsets.UTF_8))
                .contains("seit 16.03.2026 darf der Schuldner nicht angerufen werden (Keine Einwilligung");
    }

    /** On the 14th, 15th and 16th, as a consumer: the week is over on Saturday the 21st, and Monday is the next business day. */
    private void calledThreeTimes(Account account) {
        jdbc.sql("update debtor set kind = 'CONSUMER' where id = ?")
                .param(account.debtorId())
                .update();
        jdbc.sql(
                        """
                        insert into call_outcome (case_id, account_id, task_id, outcome, call_id, recorded_by, recorded_at)
                        select c.id, c.account_id, gen_random_uuid()::text, 'NOT_REACHED', -10 * c.id - n, 'test',
                          timestamptz '2026-03-13 10:00Z' + n * interval '1 day'
                        from dunning_case c, generate_series(1, 3) n where c.account_id = ?
                        """)
                .param(account.id())
                .update();
    }

    private long personOf(Account account) {
        return jdbc.sql("select person_id from debtor where id = ?")
                .param(account.debtorId())
                .query(Long.class)
                .single();
    }

    private Account escalated() {
        var account = portfolio.anAccountOf(creditor.id());
        var invoice = portfolio.anInvoice(account, "500.00", "2026-01-15");
        jdbc.sql(
                        """
                        insert into item_clock (item_id, level, taken_over, last_notice_on)
                        select id, 3, 3, date '2026-03-02' from item where invoice_id = ?
                        """)
                .param(invoice.id())
                .update();
        day.run(creditor.code());
        return account;
    }

    /** The id of the call task about an account that waits; null: none does. */
    private String callOf(Account account) {
        return jdbc.sql(
                        """
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join dunning_case c on c.id::text = e.business_key_
                        where c.account_id = ? and t.task_def_key_ = 'Task_CallDebtor'
                        """)
                .param(account.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private MockHttpServletResponse get(String task, Locale locale) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/api/v1/tasks/" + task)
                        .locale(locale)
                        .header("Accept-Language", locale.getLanguage())
                        .with(user(ada).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Idempotency-Key", Portfolio.next())
                        .with(csrf())
                        .with(user(ada).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }
}
