package io.dunflow.credit;

import io.dunflow.ledger.FileSnapshot;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what others say of debtors: files of scores and of insured amounts. This is the port for every provider: credit
 * checks ask these tables only, and never wait for somebody else's answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingCreditInformation {

    private final JdbcClient jdbc;

    PublishingCreditInformation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the scores that are new or different. */
    public void scores(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                update staged_row s set known = exists (select from debtor d, lateral (
                  select * from credit_score c where c.debtor_id = d.id and c.provider = s.provider
                    and c.rated_on = s.value_date order by c.id desc limit 1) l
                  where d.number = s.debtor and (l.band, l.score, l.default_percent)
                    is not distinct from (s.band, s.score, s.default_percent))""")
                .update();
        write(
                """
                insert into credit_score
                  (debtor_id, provider, rated_on, band, score, default_percent, import_id, said_by, known_at)
                select d.id, s.provider, s.value_date, s.band, s.score, s.default_percent, :import, :by, :now
                from staged_row s join debtor d on d.number = s.debtor where not s.known order by s.line""",
                snapshot);
    }

    /** Records the insured amounts that are new or different. */
    public void insurances(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                update staged_row s set known = exists (select from debtor d, lateral (
                  select * from credit_insurance c where c.debtor_id = d.id and c.provider = s.provider
                    and c.since = s.value_date order by c.id desc limit 1) l
                  where d.number = s.debtor and (l.valid_until, l.amount, l.currency, l.deductible_percent)
                    = (s.valid_until, s.amount, s.currency, s.deductible_percent))""")
                .update();
        write(
                """
                insert into credit_insurance (debtor_id, provider, since, valid_until, amount, currency,
                  deductible_percent, import_id, said_by, known_at)
                select d.id, s.provider, s.value_date, s.valid_until, s.amount, s.currency, s.deductible_percent,
                  :import, :by, :now
                from staged_row s join debtor d on d.number = s.debtor where not s.known order by s.line""",
                snapshot);
    }

    private void write(String sql, FileSnapshot snapshot) {
        jdbc.sql(sql)
                .param("import", snapshot.importId())
                .param("by", snapshot.bookedBy())
                .param("now", snapshot.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
