package io.dunflow.correspondence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the channels that a file permits: reads the transaction's {@code staged_row}. A refusal stands. */
@Component
public class ImportedConsents {

    private final JdbcClient jdbc;

    ImportedConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Permits the channels for all purposes, for the creditor of the row, or for all when it names none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void permit(long importId, Instant since) {
        jdbc.sql(
                        """
                insert into consent (person_id, creditor_id, channel, permitted, source, since)
                select distinct d.person_id, s.creditor_id, ch.channel, true, :source, :since
                from (select distinct debtor, creditor_id, channels from staged_row where channels is not null) s
                join debtor d on d.number = s.debtor
                cross join lateral unnest(string_to_array(s.channels, ',')) ch (channel)
                where not exists (select from consent k
                  where k.person_id = d.person_id and k.channel = ch.channel and not k.permitted
                  and (k.creditor_id is null or s.creditor_id is null or k.creditor_id = s.creditor_id))
                on conflict do nothing""")
                .param("source", "import:" + importId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
