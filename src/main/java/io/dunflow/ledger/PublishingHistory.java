package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings settled items and credit sales of a file's rows into the ledger: what behaviour is judged by. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingHistory {

    private final JdbcClient jdbc;

    PublishingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records settled items; of known ones the dates and the dispute may be corrected. */
    public void publishSettledItems() {
        jdbc.sql(
                        """
                update staged_row s set known = true from settled_item k
                where k.account_id = s.account_id and k.number = s.number and k.no = s.instalment""")
                .update();
        jdbc.sql(
                        """
                with written as (
                  insert into settled_item as k
                    (account_id, number, no, issued_on, due_date, settled_on, amount, disputed)
                  select account_id, number, instalment, issued_on, due_date, settled_on, amount, disputed is not null
                  from staged_row
                  on conflict (account_id, number, no) do update set issued_on = excluded.issued_on,
                    due_date = excluded.due_date, settled_on = excluded.settled_on, disputed = excluded.disputed
                  where (k.issued_on, k.due_date, k.settled_on, k.disputed)
                    is distinct from (excluded.issued_on, excluded.due_date, excluded.settled_on, excluded.disputed)
                  returning account_id, number, no)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from written w
                join staged_row s on s.account_id = w.account_id and s.number = w.number and s.instalment = w.no""")
                .update();
    }

    /** Records credit sales; a later file's amount for the same period replaces the former. */
    public void publishSales() {
        jdbc.sql(
                        """
                update staged_row s set known = true from sales k
                where k.creditor_id = s.creditor_id and k.account_id is not distinct from s.account_id
                and k.period_from = s.period_from and k.period_to = s.period_to and k.currency = s.currency""")
                .update();
        jdbc.sql(
                        """
                with written as (
                  insert into sales as k (creditor_id, account_id, period_from, period_to, currency, amount)
                  select creditor_id, account_id, period_from, period_to, currency, amount from staged_row
                  on conflict (creditor_id, coalesce(account_id, 0), period_from, period_to, currency)
                  do update set amount = excluded.amount where k.amount <> excluded.amount
                  returning creditor_id, account_id, period_from, period_to, currency)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from written w
                join staged_row s on s.creditor_id = w.creditor_id and s.account_id is not distinct from w.account_id
                and s.period_from = w.period_from and s.period_to = w.period_to and s.currency = w.currency""")
                .update();
    }
}
