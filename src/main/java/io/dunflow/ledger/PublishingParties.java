package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the creditors and accounts of a file's rows into the ledger, and finds those that are there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingParties {

    private final JdbcClient jdbc;
    private final GrantingToMaker toMaker;

    PublishingParties(JdbcClient jdbc, GrantingToMaker toMaker) {
        this.toMaker = toMaker;
        this.jdbc = jdbc;
    }

    /** Creates the creditors that the file names first, and grants them to the user who brought it. */
    public void createCreditors(NewCreditorDefaults defaults) {
        jdbc.sql(
                        """
                insert into creditor
                  (code, name, currency, jurisdiction, zone, calendar, language, ledger_role, run_hour, email)
                select distinct creditor, replace(:name, '{creditor}', creditor), :currency, :jurisdiction, :zone,
                  :calendar, :language, :role, cast(:runHour as int), cast(:email as text)
                from staged_row where creditor is not null
                on conflict (code) do nothing returning code""")
                .paramSource(defaults)
                .query(String.class)
                .list()
                .forEach(toMaker::grant);
    }

    /** Opens the accounts of the rows and notes in each row whose it is. */
    public void openAccounts() {
        jdbc.sql(
                        """
                insert into account (creditor_id, debtor_id, currency)
                select distinct c.id, d.id, s.currency
                from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
                on conflict do nothing""")
                .update();
        findAccounts();
    }

    /** Notes in each row the creditor, debtor and account that are there. */
    public void findAccounts() {
        jdbc.sql(
                        """
                update staged_row s set creditor_id = c.id, debtor_id = d.id, account_id = a.id
                from staged_row r
                join creditor c on c.code = r.creditor
                left join debtor d on d.number = r.debtor
                left join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = r.currency
                where r.line = s.line""")
                .update();
        jdbc.sql("analyze staged_row").update();
    }

    /** Waits for the accounts of all creditors of the file and takes them, in the order of their ids. */
    public void lockAccounts() {
        jdbc.sql(
                        """
                select count(*) from (
                  select id from account where creditor_id in (select creditor_id from staged_row)
                  order by id for no key update) locked""")
                .query(Long.class)
                .single();
    }
}
