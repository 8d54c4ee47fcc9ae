package io.dunflow.correspondence;

import static io.dunflow.correspondence.DispatchSettings.Mode.AT_LEAST_ONCE;
import static io.dunflow.correspondence.DispatchSettings.Mode.AT_MOST_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The process dies after the mail server's yes and before our commit. */
@IntegrationTest
class InterruptedSendingIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Portfolio portfolio;

    @Autowired
    InHand inHand;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Mails mails;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Heard heard;

    private final Received received = new Received();

    @BeforeEach
    void theMailroomOpens() {
        mailroom.opens();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void atLeastOnceSendsAgainUnderTheSameMessageId() {
        var notice = aReminderThatWasSentAndNeverCommitted();
        var dispatcher = mailroom.by(received, AT_LEAST_ONCE);

        assertThat(dispatcher.drain()).isZero();
        mailroom.later(Duration.ofMinutes(10));
        assertThat(dispatcher.drain()).isEqualTo(1);

        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
        assertThat(received.messageIds).hasSize(2);
        assertThat(received.messageIds.get(0)).isEqualTo(received.messageIds.get(1));
    }

    @Test
    void atMostOnceGivesItToAPerson() {
        var notice = aReminderThatWasSentAndNeverCommitted();
        var dispatcher = mailroom.by(received, AT_MOST_ONCE);

        mailroom.later(Duration.ofMinutes(10));
        assertThat(dispatcher.drain()).isZero();

        assertThat(received.messageIds).hasSize(1);
        assertThat(mailroom.stateOf(notice)).isEqualTo("FAILED");
        assertThat(heard.failed(notice)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .isEqualTo(GivingUp.INTERRUPTED));
    }

    @Test
    void afterAStartNobodyWaitsForTheLease() {
        aReminderThatWasSentAndNeverCommitted();
        var dispatcher = mailroom.by(received, AT_LEAST_ONCE);

        dispatcher.resolveInterrupted();

        assertThat(dispatcher.drain()).isEqualTo(1);
    }

    @Test
    void aDispatcherThatComesLateFindsItsHandEmpty() {
        var account = portfolio.anAccount();
        mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        var late = inHand.take(Channel.EMAIL, 10).get(0);
        mailroom.later(Duration.ofMinutes(10));
        var dispatcher = mailroom.by(received, AT_LEAST_ONCE);
        assertThat(dispatcher.drain()).isEqualTo(1);

        var left = transactions.execute(transaction ->
                handingOver.handOver(List.of(late), new MailCarrier(mails, received), new AtomicBoolean()));

        assertThat(left).isZero();
        assertThat(received.messageIds).hasSize(1);
    }

    private long aReminderThatWasSentAndNeverCommitted() {
        var account = portfolio.anAccount();
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        var taken = inHand.take(Channel.EMAIL, 10).get(0);
        transactions.executeWithoutResult(transaction -> {
            handingOver.handOver(List.of(taken), new MailCarrier(mails, received), new AtomicBoolean());
            transaction.setRollbackOnly();
        });
        assertThat(mailroom.stateOf(notice)).isEqualTo("SENDING");
        return notice;
    }

    /** What a server received. */
    private static final class Received implements MailPost {

        final List<String> messageIds = new ArrayList<>();

        @Override
        public String file(Outgoing outgoing) {
            return null;
        }

        @Override
        public void take(MimeMessage mail, String file) {
            try {
                messageIds.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
