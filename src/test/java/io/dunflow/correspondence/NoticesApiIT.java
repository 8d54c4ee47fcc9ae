package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.Portfolio;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Notices, print batches and consents over the API. */
@IntegrationTest
class NoticesApiIT {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Debtors debtors;

    @Autowired
    MeterRegistry meters;

    private MockMvc api;
    private Account account;

    @BeforeEach
    void theMailroomOpens() {
        api = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        mailroom.opens();
        account = portfolio.anAccount();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theNoticesOfAnAccountComeInPartsTheNewestFirst() throws Exception {
        var first = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        var second = mailroom.reminder(account, Channel.LETTER, portfolio.anInvoice(account, "20.50", "2026-03-01"));

        api.perform(asAdmin(get("/api/v1/notices?limit=1&account=" + account.id())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(second))
                .andExpect(jsonPath("$.items[0].claimed").value(Matchers.startsWith("20.50")))
                .andExpect(jsonPath("$.next").value(Long.toString(second)));
        api.perform(asAdmin(get("/api/v1/notices?cursor=" + second + "&account=" + account.id())))
                .andExpect(jsonPath("$.items[0].id").value(first))
                .andExpect(jsonPath("$.next").doesNotExist());
        api.perform(asAdmin(get("/api/v1/notices?state=FAILED&account=" + account.id())))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void theBodyIsShownAsItWasSentInASandbox() throws Exception {
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        api.perform(asAdmin(get("/api/v1/notices/" + notice + "/body")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("Notice " + notice + " has not been sent"));

        notices.dispatchDue();

        var html = api.perform(asAdmin(get("/api/v1/notices/" + notice + "/body")))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.startsWith("sandbox; default-src 'none'")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).isEqualTo(mailroom.text("body_html", notice));
    }

    @Test
    void aPrintBatchIsHandedOverByAPerson() throws Exception {
        var letter = mailroom.reminder(account, Channel.LETTER, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        notices.dispatchDue();
        var batch = mailroom.text("batch_id", letter);

        api.perform(asAdmin(post("/api/v1/print-batches/" + batch + "/hand-over")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.letters").value(1))
                .andExpect(jsonPath("$.handedOverBy").value("admin"));
        api.perform(asAdmin(get("/api/v1/print-batches")))
                .andExpect(jsonPath("$.items[0].id").value(Integer.parseInt(batch)));
        api.perform(asAdmin(post("/api/v1/print-batches/999999/hand-over"))).andExpect(status().isNotFound());
    }

    @Test
    void aConsentIsRecordedAndReplaced() throws Exception {
        var consents = "/api/v1/debtors/" + debtors.get(account.debtorId()).number() + "/consents";
        for (var permitted : new boolean[] {true, false}) {
            var order = "{\"channel\": \"EMAIL\", \"permitted\": " + permitted + ", \"source\": \"call\"}";
            api.perform(asAdmin(put(consents)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(order)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.length()").value(1))
                    .andExpect(jsonPath("$[0].permitted").value(permitted));
        }
        api.perform(asAdmin(
                        put(consents).contentType(MediaType.APPLICATION_JSON).content("{}")))
                .andExpect(status().isUnprocessableEntity());
        api.perform(asAdmin(get("/api/v1/debtors/nobody/consents"))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverIsNotGrantedACreditorOfTheDebtorNeitherSeesNorChangesItsConsents() throws Exception {
        var consents = "/api/v1/debtors/" + debtors.get(account.debtorId()).number() + "/consents";
        var order = "{\"channel\": \"EMAIL\", \"permitted\": false, \"source\": \"call\"}";
        var stranger = user("granted-to-nobody").roles("COLLECTOR");

        api.perform(get(consents).with(stranger)).andExpect(status().isNotFound());
        api.perform(put(consents)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(order)
                        .with(stranger)
                        .with(csrf()))
                .andExpect(status().isNotFound());

        api.perform(asAdmin(get(consents))).andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void theMetersShowTheOutbox() {
        assertThat(meters.get("dunflow.notices").tag("state", "QUEUED").gauge().value())
                .isNotNegative();
        assertThat(meters.get("dunflow.outbox.age").gauge().value()).isNotNegative();
    }

    private static MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.with(user("admin").roles("ADMIN")).with(csrf());
    }
}
