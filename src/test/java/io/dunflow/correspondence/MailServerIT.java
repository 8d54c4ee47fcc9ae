package io.dunflow.correspondence;

import static io.dunflow.correspondence.DispatchSettings.Mode.AT_LEAST_ONCE;
import static io.dunflow.correspondence.DispatchSettings.Mode.AT_MOST_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server says yes, later, never, or nothing at all. */
@IntegrationTest
class MailServerIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theMailroomOpens() {
        mailroom.opens();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aMailThatIsAcceptedIsHandedOver() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var notice = aReminder();

            assertThat(mailroom.by(at(server.getSmtp().getPort()), AT_LEAST_ONCE)
                            .drain())
                    .isEqualTo(1);

            assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(mailroom.text("message_id", notice));
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailThatIsDeferredIsTriedAgainUnderTheSameMessageId() throws Exception {
        var notice = aReminder();
        try (var server = new ScriptedMailServer("451 greylisted", "250 accepted")) {
            var dispatcher = mailroom.by(at(server.port()), AT_LEAST_ONCE);

            assertThat(dispatcher.drain()).isZero();
            var messageId = mailroom.text("message_id", notice);
            assertThat(mailroom.stateOf(notice)).isEqualTo("QUEUED");
            assertThat(mailroom.reasonOf(notice)).contains("451");
            assertThat(heard.handedOver(notice)).isEmpty();
            assertThat(dispatcher.drain()).isZero();

            mailroom.later(Duration.ofMinutes(1));
            assertThat(dispatcher.drain()).isEqualTo(1);
            assertThat(mailroom.text("message_id", notice)).isEqualTo(messageId);
            assertThat(heard.handedOver(notice)).hasSize(1);
        }
    }

    @Test
    void aMailThatIsRefusedForGoodBecomesATask() throws Exception {
        var notice = aReminder();
        try (var server = new ScriptedMailServer("550 no such user")) {
            mailroom.by(at(server.port()), AT_LEAST_ONCE).drain();
        }

        assertThat(mailroom.stateOf(notice)).isEqualTo("FAILED");
        assertThat(heard.failed(notice)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .contains("550"));
        assertThat(heard.handedOver(notice)).isEmpty();
    }

    @Test
    void aServerThatFallsSilentAfterTheMailLeavesADoubtThatTheModeDecides() throws Exception {
        var repeated = aReminder();
        try (var server = new ScriptedMailServer(ScriptedMailServer.SILENCE)) {
            mailroom.by(at(server.port()), AT_LEAST_ONCE).drain();
        }
        var doubted = aReminder();
        try (var server = new ScriptedMailServer(ScriptedMailServer.SILENCE)) {
            mailroom.by(at(server.port()), AT_MOST_ONCE).drain();
        }

        assertThat(mailroom.stateOf(repeated)).isEqualTo("QUEUED");
        assertThat(mailroom.stateOf(doubted)).isEqualTo("FAILED");
        assertThat(heard.failed(doubted)).hasSize(1);
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainInBothModes() throws Exception {
        int closed;
        try (var server = new ScriptedMailServer()) {
            closed = server.port();
        }
        var notice = aReminder();

        mailroom.by(at(closed), AT_MOST_ONCE).drain();

        assertThat(mailroom.stateOf(notice)).isEqualTo("QUEUED");
    }

    @Test
    void whoHasNoAddressIsATaskAtOnce() {
        var account = portfolio.anAccount();
        jdbc.sql("update debtor set email = null where id = ?")
                .param(account.debtorId())
                .update();
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));

        mailroom.by(at(1), AT_LEAST_ONCE).drain();

        assertThat(heard.failed(notice)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .isEqualTo("The recipient has no e-mail address"));
    }

    private long aReminder() {
        var account = portfolio.anAccount();
        return mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
    }

    private static MailPost at(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        return new MailServer(sender);
    }
}
