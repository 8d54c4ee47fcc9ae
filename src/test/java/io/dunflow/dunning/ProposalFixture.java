package io.dunflow.dunning;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor of its own on a Monday, accounts that owe it something, and what a run proposes for them. */
abstract class ProposalFixture {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    EditingLines editing;

    @Autowired
    JdbcClient jdbc;

    Creditor creditor;

    @BeforeEach
    void aCreditor() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    Account anAccountOwing(String amount, String due) {
        var account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, amount, due);
        return account;
    }

    Account anAccountAtLevel2Owing(String amount) {
        return anAccountAtLevelOwing(2, amount);
    }

    Account anAccountAtLevelOwing(int level, String amount) {
        var account = anAccountOwing(amount, "2026-01-15");
        jdbc.sql(
                        "insert into item_clock (item_id, level, taken_over, last_notice_on) select id, ?, ?, '2026-03-01' from item where account_id = ?")
                .params(level, level, account.id())
                .update();
        return account;
    }

    CreditToBook payment(Account account, String amount) {
        return CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance"));
    }

    void edit(RunView run, Account account, LineChange change) {
        editing.edit(run.id(), lineOf(run, account).id(), change, "lead");
    }

    String reasonOf(RunView run, Account account) {
        var line = lineOf(run, account);
        return line.state() + " " + line.reason();
    }

    LineView lineOf(RunView run, Account account) {
        return day.lines(run.id()).stream()
                .map(LineWithItems::line)
                .filter(line -> line.accountId() == account.id())
                .findFirst()
                .orElseThrow();
    }

    String approvalOf(RunView run) {
        var now = day.look(run.id());
        return now.approval() + " " + now.approvalReason();
    }
}
