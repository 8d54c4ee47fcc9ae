package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without a mail server a notice becomes a file, and that is its hand-over. */
@IntegrationTest
class MailFilesIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

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
    void aReminderIsWrittenAsTextAndHtmlUnderTheMessageIdOfItsRow() throws Exception {
        var account = portfolio.anAccount();
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "1234.56", "2026-03-01"));

        assertThat(notices.dispatchDue()).isEqualTo(1);

        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
        assertThat(heard.handedOver(notice)).hasSize(1);
        var mail = mail(notice);
        assertThat(mail.getMessageID()).isEqualTo(mailroom.text("message_id", notice));
        assertThat(mail.getSubject()).isEqualTo("Muster GmbH: payment reminder, EUR 1,234.56");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Dear Debtor", "EUR 1,234.56", "15 days overdue", "26 March 2026");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<table")
                .contains("1st reminder");
    }

    @Test
    void whatStandsInANameIsTextAndNothingElse() throws Exception {
        var account = portfolio.anAccount();
        jdbc.sql("update debtor set name = ? where id = ?")
                .params(
                        "=HYPERLINK(1) ${7*7} {{name}} {{{html}}} <script>alert(1)</script>\r\nBcc: all@example.invalid",
                        account.debtorId())
                .update();
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));

        notices.dispatchDue();

        var mail = mail(notice);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mailroom.text("body_text", notice))
                .contains("Dear =HYPERLINK(1) ${7*7} {{name}} {{{html}}} <script>alert(1)</script> Bcc: all@");
        assertThat(mailroom.text("body_html", notice))
                .contains("${7*7} {{name}} {{{html}}} &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aSecondNoticeOfTheSameDayIsRefusedAndAllowedWhenTheFirstWasWithdrawn() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "10.00", "2026-03-01");
        var first = mailroom.reminder(account, Channel.EMAIL, invoice);

        assertThatThrownBy(() -> mailroom.reminder(account, Channel.EMAIL, invoice))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("notice_once");
        assertThatThrownBy(() -> mailroom.reminder(account, Channel.LETTER, invoice))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("notice_line_once");

        jdbc.sql("update notice set state = 'WITHDRAWN' where id = ?")
                .param(first)
                .update();
        assertThat(mailroom.reminder(account, Channel.EMAIL, invoice)).isGreaterThan(first);
    }

    @Test
    void aShadowNoticeReachesItsLevelAtOnceAndNeverLeaves() {
        var account = portfolio.anAccount();
        var draft = mailroom.draft(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        var notice = notices.enqueue(new NoticeDraft(
                draft.accountId(),
                null,
                null,
                null,
                draft.businessDate(),
                draft.purpose(),
                draft.channel(),
                draft.template(),
                draft.tone(),
                draft.currency(),
                draft.credits(),
                true,
                draft.lines()));

        assertThat(notices.dispatchDue()).isZero();

        assertThat(mailroom.stateOf(notice)).isEqualTo("SHADOW");
        assertThat(heard.handedOver(notice)).allMatch(NoticeHandedOver::shadow).hasSize(1);
    }

    @Test
    void aTemplateThatDoesNotExistIsRefused() {
        var account = portfolio.anAccount();
        var draft = mailroom.draft(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
        var wrong = new NoticeDraft(
                draft.accountId(),
                null,
                null,
                null,
                draft.businessDate(),
                draft.purpose(),
                draft.channel(),
                "../words",
                draft.tone(),
                draft.currency(),
                draft.credits(),
                false,
                draft.lines());

        assertThatThrownBy(() -> notices.enqueue(wrong)).isInstanceOf(UnknownTemplate.class);
    }

    private MimeMessage mail(long notice) throws Exception {
        try (var file = Files.newInputStream(Path.of(mailroom.text("file", notice)))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }
}
