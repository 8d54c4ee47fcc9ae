package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outbox empties by itself, each channel at its own pace. */
@IntegrationTest
class DispatchThreadsIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Mails mails;

    @Autowired
    LetterCarrier letters;

    @Autowired
    Portfolio portfolio;

    @BeforeEach
    void theMailroomOpens() {
        mailroom.opens();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aMailServerThatHangsKeepsNoLetterWaiting() {
        var post = new HangingPost();
        var settings = new DispatchSettings(
                DispatchSettings.Mode.AT_LEAST_ONCE, Duration.ofMillis(20), Duration.ofMinutes(10));
        var threads = new DispatchThreads(
                mailroom.by(post, settings.mode()), List.of(new MailCarrier(mails, post), letters), settings);
        var mail = aNotice(Channel.EMAIL);
        threads.start();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> post.asked.getCount() == 0);
            var letter = aNotice(Channel.LETTER);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> mailroom.stateOf(letter)
                    .equals("BATCHED"));
            assertThat(mailroom.stateOf(mail)).isEqualTo("SENDING");
        } finally {
            post.answer.countDown();
            threads.stop();
        }

        assertThat(mailroom.stateOf(mail)).isEqualTo("HANDED_OVER");
    }

    private long aNotice(Channel channel) {
        var account = portfolio.anAccount();
        return mailroom.reminder(account, channel, portfolio.anInvoice(account, "10.00", "2026-03-01"));
    }

    /** Keeps its first mail until it is told to answer. */
    private static final class HangingPost implements MailPost {

        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public String file(Outgoing outgoing) {
            return null;
        }

        @Override
        public void take(MimeMessage mail, String file) {
            asked.countDown();
            try {
                answer.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
