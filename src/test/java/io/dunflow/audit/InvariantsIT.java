package io.dunflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each query finds what it is there to find: the violation is made, seen, and taken back. */
@IntegrationTest
class InvariantsIT {

    private static final String ITEMS = "(select id from item where account_id = :account)";

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Account account;

    @BeforeEach
    void anAccountIsReminded() {
        var creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        day.is("2026-03-02");
        portfolio.anInvoice(account, "100.00", "2026-03-01");
        day.is("2026-03-16");
        day.run(creditor.code());
        assertThat(day.letters(account)).hasSize(1);
        day.is("2026-03-17");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 every overdue item is somewhere      | delete from case_item where item_id in ITEMS
                    1 what is reopened was settled         | update dunning_case set reopens_id = id where account_id = :account
                    2 no letter without its ground         | update notice_line set amount = amount + 1 where item_id in ITEMS
                    2 no letter that claims too little     | update notice_line set amount = amount - 1 where item_id in ITEMS
                    2 no letter above the smaller amount   | with job as (insert into import_job (kind, mapping, mode, state, started_by, started_at, ended_at) values ('open-items', 'x', 'valid-rows', 'DONE', 'x', '2026-03-10', '2026-03-10') returning id) insert into import_conflict (import_id, item_id, our_amount, their_amount, our_due_date, reason) select job.id, item.id, 100, 60, due_date, 'WE_LEAD' from job, item where item.id in ITEMS
                    2 no letter on what is covered         | update notice_line set uncovered = amount - 1 where item_id in ITEMS
                    2 no letter on what is covered         | with letter as (update notice set purpose = 'LEGAL' where account_id = :account) update notice_line set uncovered = amount - 1 where item_id in ITEMS
                    2 no letter under a hold               | insert into hold (account_id, reason, owner, from_date, created_by, created_at) values (:account, 'x', 'x', '2026-03-01', 'x', '2026-03-01')
                    4 open balances are the sum of entries | update item set open_amount = 99, dunnable_amount = 99 where id in ITEMS
                    4 portions sum to the open balance     | update item set dunnable_amount = 99 where id in ITEMS
                    4 agreements cover what they hold      | with given as (insert into promise (account_id, amount, promised_on, last_day, state, given_to, given_at) values (:account, 50, '2026-03-20', '2026-03-20', 'OPEN', 'x', '2026-03-17') returning id) insert into promise_item select given.id, item.id, 50 from given, item where item.id in ITEMS
                    4 money counts for one agreement       | with given as (insert into promise (account_id, amount, promised_on, last_day, state, given_to, given_at, counted, judged_at) select :account, 50, '2026-03-20', '2026-03-20', 'KEPT', 'x', '2026-03-17', 50, '2026-03-21' from generate_series(1, 2) returning id) insert into promise_item select given.id, item.id, 50 from given, item where item.id in ITEMS
                    4 charges add up                       | insert into charge (account_id, kind, amount, state, open_amount, changed_by, changed_at) values (:account, 'FEE', 5, 'BOOKED', 5, 'x', '2026-03-17')
                    4 charges add up                       | insert into charge (account_id, kind, amount, state, changed_by, changed_at) values (:account, 'FEE', 5, 'PAID', 'x', '2026-03-17')
                    4 nothing is claimed twice on top of an item | insert into charge (account_id, item_id, sequence, kind, amount, state, changed_by, changed_at) select account_id, id, 1, 'FIXED_SUM', 40, 'CLAIMED', 'x', '2026-03-17' from item, generate_series(1, 2) where id in ITEMS
                    4 nothing is claimed twice on top of an item | insert into charge (account_id, item_id, sequence, kind, amount, state, from_date, through, changed_by, changed_at) select account_id, id, 1, 'INTEREST', 4, s, '2026-03-02', '2026-03-16', 'x', '2026-03-17' from item, unnest(array['CLAIMED', 'PAID']) s where id in ITEMS
                    7 levels are what was handed over      | delete from item_clock where item_id in ITEMS
                    7 levels are what was handed over      | update item_clock set level = level + 1 where item_id in ITEMS
                    7 levels are what was handed over      | update item_clock set last_notice_on = last_notice_on - 1 where item_id in ITEMS
                    7 no level without a notice            | update item_clock set level = level + 1 where item_id in ITEMS
                    7 no level without a notice            | insert into item_clock (item_id, shadow, level) select id, true, 1 from item where id in ITEMS
                    7 what is covered stands still         | insert into item_freeze (item_id, cover, from_date, changed_at) select id, 'DISPUTE', '2026-03-10', '2026-03-10' from item where id in ITEMS
                    7 what is covered stands still         | with freed as (update item set dunnable_amount = 0 where id in ITEMS) insert into portion (item_id, cover, cover_id, amount, since) select id, 'DISPUTE', 0, open_amount, '2026-03-10' from item where id in ITEMS
                    7 ages are days less what was frozen   | update run_line_item set dunning_age = dunning_age - 1 where item_id in ITEMS
                    7 ages are days less what was frozen   | update run_line_item set age_of_debt = age_of_debt + 1 where item_id in ITEMS
                    7 ages are days less what was frozen   | insert into item_freeze (item_id, cover, from_date, until_date, changed_at) select id, 'PLAN', '2026-03-10', '2026-03-12', '2026-03-10' from item where id in ITEMS
                    7 ages are days less what was frozen   | insert into hold (account_id, reason, owner, from_date, until_date, created_by, created_at) values (:account, 'x', 'x', '2026-03-10', '2026-03-12', 'x', '2026-03-10')
                    7 a run goes up once                   | insert into notice_line (notice_id, item_id, claimed, sequence, level, amount, due_date) select notice_id, item_id, true, sequence, level + 1, amount, due_date from notice_line where item_id in ITEMS
                    8 nothing waits for ever               | with moved as (update dunning_case set next_action_on = '2026-03-10' where account_id = :account) delete from run_line_item where item_id in ITEMS
                    8 no escalation is forgotten           | with moved as (update case_item set joined_at = '2026-03-10' where item_id in ITEMS) update dunning_case set stage = 'ESCALATION' where account_id = :account
                    """)
    void findsWhatBreaksIt(String name, String sabotage) {
        assertThat(violated(name)).isEmpty();

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql(sabotage.replace("ITEMS", ITEMS))
                    .param("account", account.id())
                    .update();
            if (name.equals("8 nothing waits for ever")) {
                jdbc.sql("update notice set run_line_id = null where account_id = :account")
                        .param("account", account.id())
                        .update();
                jdbc.sql("delete from run_line where account_id = :account")
                        .param("account", account.id())
                        .update();
            }
            assertThat(violated(name)).containsExactly(name);
            transaction.setRollbackOnly();
        });
    }

    private List<String> violated(String name) {
        return invariants.check(name).invariants().stream()
                .filter(result -> !result.violations().isEmpty())
                .map(Invariants.Result::name)
                .toList();
    }
}
