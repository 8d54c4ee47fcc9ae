package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.DebtorTerms;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes to a head office for its branches leaves as one message a day, or not at all. */
@IntegrationTest
class JointNoticesIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Debtors debtors;

    @Autowired
    Labelling labelling;

    @Autowired
    Heard heard;

    private final CopyOnWriteArrayList<String> left = new CopyOnWriteArrayList<>();
    private Creditor creditor;
    private Debtor headOffice;

    @BeforeEach
    void aHeadOffice() {
        mailroom.opens();
        creditor = portfolio.aCreditor();
        headOffice = portfolio.aDebtor();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whoComesAfterItLeftIsInThatOfTheNextBusinessDay() {
        var north = reminder(aBranch());
        var south = reminder(aBranch());
        assertThat(dispatcher().drain()).isEqualTo(2);

        var late = reminder(aBranch());
        assertThat(dispatcher().drain()).isZero();
        mailroom.isAt("2026-03-17T07:00:00Z");
        var own = reminder(portfolio.accountOf(creditor, headOffice));
        assertThat(dispatcher().drain()).isEqualTo(2);

        assertThat(left).hasSize(2);
        assertThat(mailroom.text("message_id", north)).isEqualTo(mailroom.text("message_id", south));
        assertThat(mailroom.text("joint_id", late)).isNotEqualTo(mailroom.text("joint_id", north));
        assertThat(mailroom.stateOf(late)).isEqualTo("HANDED_OVER");
        assertThat(mailroom.text("joint_id", own)).isEqualTo(mailroom.text("joint_id", late));
    }

    @Test
    void theOneMailNamesEachBranchWithWhatItOwesAndTheSumOfAll() {
        var north = aBranch();
        var south = aBranch();
        mailroom.reminder(north, Channel.EMAIL, portfolio.anInvoice(north, "1200.00", "2026-03-01"));
        mailroom.reminder(south, Channel.EMAIL, portfolio.anInvoice(south, "34.50", "2026-03-01"));
        var read = new ReadMails();

        assertThat(mailroom.by(read, DispatchSettings.Mode.AT_LEAST_ONCE).drain())
                .isEqualTo(2);

        assertThat(read.mails()).hasSize(1);
        assertThat(read.mails().get(0).to()).containsExactly(headOffice.terms().email());
        for (var form : read.mails().get(0).texts()) {
            assertThat(form)
                    .contains(debtorOf(north).name(), debtorOf(north).number())
                    .contains(debtorOf(south).name(), debtorOf(south).number());
            assertThat(form.replaceAll("[^0-9]+", " ")).contains("1 200 00", "34 50", "1 234 50");
        }
    }

    @Test
    void anAddressThatDoesNotExistFailsForAllOfIt() {
        var north = reminder(aBranch());
        var south = reminder(aBranch());
        var dispatcher = mailroom.by(
                new Post(() -> {
                    throw NotSent.noSuchAddress("x@example.invalid", "550", null);
                }),
                DispatchSettings.Mode.AT_LEAST_ONCE);

        assertThat(dispatcher.drain()).isZero();

        assertThat(mailroom.stateOf(north)).isEqualTo("FAILED");
        assertThat(mailroom.stateOf(south)).isEqualTo("FAILED");
        assertThat(heard.failed(north)).hasSize(1);
        assertThat(heard.failed(south)).hasSize(1);
    }

    @Test
    void twoDispatchersSendItOnceAndWholly() {
        var north = reminder(aBranch());
        var south = reminder(aBranch());
        var slow = new SlowPost();

        var first = CompletableFuture.supplyAsync(
                () -> mailroom.by(slow, DispatchSettings.Mode.AT_LEAST_ONCE).drain());
        Race.await(slow.asked);
        var second = dispatcher().drain();
        slow.answer.countDown();

        assertThat(first.join()).isEqualTo(2);
        assertThat(second).isZero();
        assertThat(left).isEmpty();
        assertThat(mailroom.stateOf(north)).isEqualTo("HANDED_OVER");
        assertThat(mailroom.stateOf(south)).isEqualTo("HANDED_OVER");
    }

    private Dispatcher dispatcher() {
        return mailroom.by(new Post(() -> left.add("mail")), DispatchSettings.Mode.AT_LEAST_ONCE);
    }

    private long reminder(Account account) {
        return mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "10.00", "2026-03-01"));
    }

    private Account aBranch() {
        var own = portfolio.aDebtor().terms();
        var branch = debtors.put(new DebtorTerms(
                own.number(),
                own.kind(),
                own.name(),
                own.language(),
                own.zone(),
                own.country(),
                own.email(),
                own.phone(),
                own.street(),
                own.postalCode(),
                own.city(),
                headOffice.terms().number()));
        labelling.set(LabelTarget.DEBTOR, own.number(), "letters", "HEAD_OFFICE", "test", "test");
        return portfolio.accountOf(creditor, branch);
    }

    private DebtorTerms debtorOf(Account account) {
        return debtors.get(account.debtorId()).terms();
    }

    /** Does this with each mail. */
    private record Post(Runnable taking) implements MailPost {

        @Override
        public String file(Outgoing outgoing) {
            return null;
        }

        @Override
        public void take(MimeMessage mail, String file) {
            taking.run();
        }
    }
}
