package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.Portfolio;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a mail may leave, by the clock of who gets it. */
@IntegrationTest
class ContactHoursIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Consents consents;

    @Autowired
    Debtors debtors;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aConsumerOwes() {
        mailroom.opens();
        account = portfolio.anAccount();
        jdbc.sql("update debtor set kind = 'CONSUMER' where id = ?")
                .param(account.debtorId())
                .update();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void inTheEveningAConsumerIsLeftInPeaceUntilTheMorning() {
        mailroom.isAt("2026-03-16T20:30:00Z");
        var notice = aMail();

        notices.dispatchDue();

        assertThat(mailroom.stateOf(notice)).isEqualTo("QUEUED");
        assertThat(mailroom.reasonOf(notice)).isEqualTo("TOO_LATE");
        assertThat(mailroom.text("next_attempt_at at time zone 'Europe/Berlin'", notice))
                .isEqualTo("2026-03-17 08:00:00");
        mailroom.isAt("2026-03-17T07:00:00Z");
        notices.dispatchDue();
        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
    }

    @Test
    void itIsTheHourOfTheRecipientThatCounts() {
        jdbc.sql("update debtor set zone = 'America/New_York', country = 'US' where id = ?")
                .param(account.debtorId())
                .update();
        mailroom.isAt("2026-03-16T10:00:00Z");
        var notice = aMail();

        notices.dispatchDue();

        assertThat(mailroom.reasonOf(notice)).isEqualTo("TOO_EARLY");
        assertThat(mailroom.text("next_attempt_at at time zone 'America/New_York'", notice))
                .isEqualTo("2026-03-16 08:00:00");
    }

    @Test
    void nothingLeavesOnADayOnWhichTheCreditorDoesNotWork() {
        mailroom.isAt("2026-04-03T10:00:00Z");
        var notice = aMail();

        notices.dispatchDue();

        assertThat(mailroom.reasonOf(notice)).isEqualTo("NO_BUSINESS_DAY");
        assertThat(mailroom.text("next_attempt_at at time zone 'Europe/Berlin'", notice))
                .isEqualTo("2026-04-07 08:00:00");
    }

    @Test
    void aRefusalOfTheChannelIsATaskAndTheCreditorsOwnConsentGoesBeforeTheGeneral() {
        long person = debtors.get(account.debtorId()).personId();
        consents.record(person, null, ConsentChannel.EMAIL, null, true, "form");
        consents.record(person, account.creditorId(), ConsentChannel.EMAIL, null, false, "call");
        var notice = aMail();

        notices.dispatchDue();

        assertThat(mailroom.stateOf(notice)).isEqualTo("FAILED");
        assertThat(heard.failed(notice)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .contains("NO_CONSENT"));
    }

    @Test
    void theContactOfTheInvoiceGetsTheNoticeInItsOwnLanguage() {
        var invoice = portfolio.anInvoice(account, "10.00", "2026-03-01");
        long contact = jdbc.sql("insert into contact (debtor_id, name, language, email) "
                        + "values (?, 'Erika Beispiel', 'de', 'erika@example.invalid') returning id")
                .param(account.debtorId())
                .query(Long.class)
                .single();
        jdbc.sql("update invoice set contact_id = ? where id = ?")
                .params(contact, invoice.id())
                .update();
        var notice = mailroom.reminder(account, Channel.EMAIL, invoice);

        notices.dispatchDue();

        assertThat(mailroom.text("recipient", notice)).isEqualTo("contact:" + contact);
        assertThat(mailroom.text("address", notice)).isEqualTo("erika@example.invalid");
        assertThat(mailroom.text("body_text", notice)).contains("Guten Tag Erika Beispiel");
    }

    private long aMail() {
        return mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
    }
}
