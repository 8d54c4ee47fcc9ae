package io.dunflow.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives invoices of a file that come without a due date the one that follows from the terms of payment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DueByTerms {

    private final JdbcClient jdbc;

    DueByTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Fills in due dates of staged rows. An invoice that we know keeps the date that it has, so that the same file
     * changes nothing after new terms; another is due by the terms of its row, or else by those that a person had
     * decided for the debtor by the day of the invoice, in the creditor's zone. Rows for which there are neither stay
     * without.
     */
    public void fill() {
        jdbc.sql(
                        """
                update staged_row s set due_date = i.due_date
                from item i join invoice v on v.id = i.invoice_id join creditor c on c.id = v.creditor_id
                where s.due_date is null and c.code = s.creditor and v.number = s.number and i.no = s.instalment""")
                .update();
        jdbc.sql(
                        """
                update staged_row s set due_date = s.issued_on + t.days, terms = t.code
                from (
                  select r.line, x.code, days_of_terms(x.code) as days
                  from staged_row r
                  left join debtor d on d.number = r.debtor
                  left join creditor c on c.code = r.creditor
                  cross join lateral (
                    select coalesce(case when days_of_terms(r.terms) is not null then r.terms end, (
                      select k.terms from credit_terms k
                      where k.debtor_id = d.id and day_in(coalesce(c.zone, d.zone), k.set_at) <= r.issued_on
                      order by k.id desc limit 1)) as code) x
                  where r.due_date is null) t
                where t.line = s.line and t.days is not null""")
                .update();
    }
}
