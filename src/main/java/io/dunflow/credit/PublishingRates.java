package io.dunflow.credit;

import io.dunflow.ledger.FileSnapshot;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the dated currency rates of a file's rows in; a rate that was wrong is followed by another of the same day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingRates {

    private final JdbcClient jdbc;

    PublishingRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the rates that are new or different. */
    public void publish(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                update staged_row s set known = exists (select from currency_rate r
                  where r.currency = s.currency and r.in_currency = s.in_currency and r.day = s.value_date
                    and r.rate = s.rate and not exists (select from currency_rate n
                      where n.currency = r.currency and n.in_currency = r.in_currency and n.day = r.day and n.id > r.id))""")
                .update();
        jdbc.sql(
                        """
                insert into currency_rate (day, currency, in_currency, rate, import_id, said_by, known_at)
                select value_date, currency, in_currency, rate, :import, :by, :now from staged_row
                where not known order by line""")
                .param("import", snapshot.importId())
                .param("by", snapshot.bookedBy())
                .param("now", snapshot.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
