package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account manager reads along what the customer gets, where the customer's label asks for it. */
@IntegrationTest
class ManagerCopiesIT {

    private static final String MANAGER = "copiesmanager";
    private static final String ADDRESS = "copiesmanager@example.invalid";

    @Autowired
    Mailroom mailroom;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Debtors debtors;

    @Autowired
    Labelling labelling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    private final ReadMails read = new ReadMails();
    private String customer;

    @BeforeEach
    void aManager() {
        var manager = identity.newUser(MANAGER);
        manager.setFirstName("Mia");
        manager.setLastName("Manager");
        manager.setEmail(ADDRESS);
        identity.saveUser(manager);
    }

    @AfterEach
    void timeIsTimeAgainAndTheManagerIsGone() {
        ClockUtil.reset();
        identity.deleteUser(MANAGER);
    }

    @Test
    void theManagerGetsWhatTheCustomerGotAtTheOwnAddress() {
        var notice = reminded("ACCOUNT_MANAGER");

        assertThat(mailsTo(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains(mailsTo(customer).get(0).subject());
            assertThat(mail.texts()).isNotEmpty().allSatisfy(text -> assertThat(text.replaceAll("[^0-9]+", " "))
                    .contains("1 200 00"));
        });
        assertThat(copies(notice)).isEqualTo("ACCOUNT_MANAGER HANDED_OVER");
    }

    @Test
    void whoIsNotAskedToReadAlongGetsNothing() {
        var notice = reminded(null);

        assertThat(mailsTo(ADDRESS)).isEmpty();
        assertThat(copies(notice)).isEmpty();
    }

    private long reminded(String copies) {
        mailroom.opens();
        var account = portfolio.anAccountOf(portfolio.aCreditor().id());
        Debtor debtor = debtors.get(account.debtorId());
        customer = debtor.terms().email();
        label(debtor, "accountManager", MANAGER);
        if (copies != null) {
            label(debtor, "copies", copies);
        }
        var notice = mailroom.reminder(account, Channel.EMAIL, portfolio.anInvoice(account, "1200.00", "2026-03-01"));
        var dispatcher = mailroom.by(read, DispatchSettings.Mode.AT_LEAST_ONCE);
        assertThat(dispatcher.drain()).isOne();
        assertThat(mailsTo(customer)).hasSize(1);
        return notice;
    }

    private List<ReadMails.Mail> mailsTo(String address) {
        return read.mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    private void label(Debtor debtor, String name, String value) {
        labelling.set(LabelTarget.DEBTOR, debtor.terms().number(), name, value, "test", "test");
    }

    private String copies(long notice) {
        return jdbc.sql(
                        "select coalesce(string_agg(kind || ' ' || state, ', '), '') from notice_copy where notice_id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }
}
