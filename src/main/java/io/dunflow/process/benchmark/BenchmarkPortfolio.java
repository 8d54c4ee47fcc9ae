package io.dunflow.process.benchmark;

import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts to measure with: two items each, overdue by one to ninety days, of amounts from 50 to 5,000. */
@Component
class BenchmarkPortfolio {

    private final JdbcClient jdbc;
    private final Labelling labelling;
    private final Clock clock;

    BenchmarkPortfolio(JdbcClient jdbc, Labelling labelling, Clock clock) {
        this.jdbc = jdbc;
        this.labelling = labelling;
        this.clock = clock;
    }

    /** Whether the database holds anything that is not of benchmarks, with a word to who started one. */
    boolean refuses() {
        boolean hasOthers = jdbc.sql("select exists (select 1 from creditor where code not like 'BENCH%')")
                .query(Boolean.class)
                .single();
        if (hasOthers) {
            System.err.println("This database holds a portfolio. Measure on one of its own: "
                    + "--dunflow.database.folder=FOLDER");
        }
        return hasOthers;
    }

    /**
     * Creates a creditor with so many accounts; answers its code. PostgreSQL counts them at once, as it does by itself
     * within a minute, so that what is measured does not depend on when.
     */
    @Transactional
    public String create(int accounts) {
        var code = jdbc.sql(
                        """
                        insert into creditor (code, name, currency, jurisdiction, zone, calendar)
                        values ('BENCH-' || (select count(*) + 1 from creditor), 'Benchmark', 'EUR', 'DE', 'UTC', 'NONE')
                        returning code
                        """)
                .query(String.class)
                .single();
        var today = LocalDate.now(clock);
        var statement =
                """
                with numbers as (select n from generate_series(1, :accounts) n),
                people as (
                  insert into person (kind, name) select 'BUSINESS', 'Bench ' || n from numbers returning id, name),
                debtors as (
                  insert into debtor (number, person_id, kind, name, language, zone, country, email)
                  select :code || '-' || id, id, 'BUSINESS', name, 'en', 'UTC', 'DE', 'b' || id || '@example.invalid'
                  from people returning id),
                accounts as (
                  insert into account (creditor_id, debtor_id, currency)
                  select (select id from creditor where code = :code), id, 'EUR' from debtors
                  returning id, creditor_id),
                invoices as (
                  insert into invoice (creditor_id, account_id, number, issued_on, amount)
                  select creditor_id, id, id || '-' || k, :today::date - 120, 50 + (id * 37 + k * 11) % 4950
                  from accounts, generate_series(1, 2) k returning id, account_id, amount),
                items as (
                  insert into item (invoice_id, account_id, due_date, original_due_date, amount, open_amount, dunnable_amount)
                  select id, account_id, :today::date - (1 + id % 90)::int, :today::date - (1 + id % 90)::int,
                    amount, amount, amount
                  from invoices returning id, account_id, amount)
                insert into entry (account_id, item_id, kind, amount, value_date, booking_date, known_at, booked_by)
                select account_id, id, 'INVOICE', amount, :today::date - 120, :today::date - 120, :now, 'benchmark' from items
                """;
        jdbc.sql(statement)
                .param("accounts", accounts)
                .param("code", code)
                .param("today", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("analyze").update();
        return code;
    }

    /** The same, of a creditor that claims what the law gives: interest and a fixed sum with the first letter. */
    @Transactional
    public String charging(int accounts) {
        var code = create(accounts);
        labelling.set(LabelTarget.CREDITOR, code, "charges", "STATUTORY", "Measured with charges", "benchmark");
        return code;
    }
}
