package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.audit.Invariants;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail that comes back soon reached no level: the next run says the same by letter, and a person is told. */
@IntegrationTest
class BouncedNoticesIT {

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Day day;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Invariants invariants;

    private Creditor creditor;
    private Account account;

    @BeforeEach
    void anAccountThatWasReminded() {
        day.is("2026-03-02");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "500.00", "2026-03-31");
        day.is("2026-04-07");
        day.run(creditor.code());
        assertThat(level()).isEqualTo("1 on 2026-04-07");
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void theSameLevelGoesOutByLetter() {
        day.is("2026-04-08");

        assertThat(bounce(lastNotice(), Map.of("reason", "550 no such user")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(level()).isEqualTo("0 on never");

        day.is("2026-04-09");
        day.run(creditor.code());

        assertThat(notices()).containsExactly("EMAIL 1 FAILED 550 no such user", "LETTER 1 BATCHED null");
        assertThat(violated()).isEmpty();
    }

    @Test
    void aPersonIsToldOnceHoweverOftenItIsSaid() {
        day.is("2026-04-08");
        long notice = lastNotice();

        bounce(notice, Map.of("reason", "550 no such user"));
        bounce(notice, Map.of("reason", "said again"));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("notice:" + notice)
                        .count())
                .isEqualTo(1);
        assertThat(notices()).containsExactly("EMAIL 1 FAILED 550 no such user");
    }

    @Test
    void anEarlierLevelIsReachedAgainWhenOnlyTheLastMailComesBack() {
        day.is("2026-04-21");
        day.run(creditor.code());
        assertThat(level()).isEqualTo("2 on 2026-04-21");

        bounce(lastNotice(), Map.of());

        assertThat(level()).isEqualTo("1 on 2026-04-07");
        assertThat(violated()).isEmpty();
    }

    @Test
    void aMailThatComesBackTooLateStandsAndItsAddressIsUsedNoMore() {
        day.is("2026-04-22");

        bounce(lastNotice(), Map.of("reason", "550 mailbox closed"));

        assertThat(level()).isEqualTo("1 on 2026-04-07");
        day.is("2026-04-23");
        day.run(creditor.code());
        assertThat(notices()).containsExactly("EMAIL 1 HANDED_OVER 550 mailbox closed", "LETTER 2 BATCHED null");
        assertThat(violated()).isEmpty();
    }

    @Test
    void whatCannotHaveComeBackIsRefused() {
        long notice = lastNotice();

        var early = bounce(notice, Map.of("at", "2026-04-01T08:00:00Z"));
        var late = bounce(notice, Map.of("at", "2026-05-01T08:00:00Z"));

        assertThat(early.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(late.getBody()).contains("at: 2026-05-01T08:00:00Z is not between");
        assertThat(bounce(Long.MAX_VALUE, Map.of()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(level()).isEqualTo("1 on 2026-04-07");
    }

    private ResponseEntity<String> bounce(long notice, Map<String, String> body) {
        return rest.withBasicAuth("finance", "demo")
                .postForEntity("/api/v1/notices/" + notice + "/bounce", body, String.class);
    }

    private long lastNotice() {
        return jdbc.sql("select max(id) from notice where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private String level() {
        return jdbc.sql(
                        """
                        select k.level || ' on ' || coalesce(k.last_notice_on::text, 'never')
                        from item_clock k join item i on i.id = k.item_id where i.account_id = ?
                        """)
                .param(account.id())
                .query(String.class)
                .single();
    }

    private List<String> notices() {
        return jdbc.sql(
                        """
                        select channel || ' ' || level || ' ' || state || ' ' || coalesce(reason, 'null') from notice
                        where account_id = ? order by id
                        """)
                .param(account.id())
                .query(String.class)
                .list();
    }

    private List<String> violated() {
        return invariants.check().invariants().stream()
                .filter(result -> result.name().matches("[37] .*"))
                .filter(result -> !result.violations().isEmpty())
                .map(result -> result.name() + ": " + result.violations())
                .toList();
    }
}
