package io.dunflow.agency;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have to look at about agencies: kept for ever, each a task. */
@Repository
public class AgencyMatters {

    /** Something of a placed item is free: it is a matter until something covers it, whoever looked at it. */
    public static final String FREE_BESIDE_PLACEMENT = "FREE_BESIDE_PLACEMENT";

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyMatters(ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public long open(AgencyMatter matter) {
        var id = jdbc.sql(
                        """
                        insert into agency_matter (agency_id, account_id, placement_id, item_id, statement_id, file_id, line, kind,
                          ours, theirs, amount, reason, found_at)
                        select g.id, coalesce((select account_id from placement where id = :placement::bigint),
                          (select account_id from item where id = :item::bigint)), :placement::bigint, :item::bigint,
                          :statement::bigint, :file::bigint, :line::bigint, :kind, :ours::numeric, :theirs::numeric,
                          :amount::numeric, :reason, :now
                        from agency g where g.code = :agency returning id
                        """)
                .param("placement", matter.placement())
                .param("item", matter.item())
                .param("statement", matter.statement())
                .param("file", matter.file())
                .param("line", matter.line())
                .param("kind", matter.kind())
                .param("ours", matter.ours())
                .param("theirs", matter.theirs())
                .param("amount", matter.amount())
                .param("reason", matter.reason().stored())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agency", matter.agency())
                .query(Long.class)
                .single();
        events.publishEvent(new AgencyMatterFound(id, matter.kind()));
        return id;
    }

    /**
     * Somebody looked at it, and says what came of it; a second time changes nothing.
     *
     * @return whether it is asked again, because its ground has to go first
     */
    @Transactional
    public boolean looked(long id, String note, String by) {
        if (FREE_BESIDE_PLACEMENT.equals(kind(id))) {
            return true;
        }
        done(id, note, by);
        return false;
    }

    private String kind(long id) {
        return jdbc.sql("select kind from agency_matter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void done(long id, String note, String by) {
        jdbc.sql(
                        """
                        insert into agency_matter_done (matter_id, note, done_by, done_at)
                        values (?, nullif(trim(?), ''), ?, ?) on conflict do nothing
                        """)
                .params(id, note, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of an agency, newest first. */
    public List<Listed> of(String agency, Long statement) {
        return jdbc.sql(
                        """
                        select m.id, m.kind, m.placement_id as placement, m.item_id as item, m.ours, m.theirs, m.amount,
                          m.reason, m.line, m.found_at, coalesce(
                            (select a.currency from account a where a.id = m.account_id),
                            (select s.currency from agency_statement s where s.id = m.statement_id)) as currency
                        from agency_matter m join agency g on g.id = m.agency_id
                        where g.code = :agency and (m.statement_id = :statement::bigint or :statement::bigint is null)
                        order by m.id desc limit 2000
                        """)
                .param("agency", agency)
                .param("statement", statement)
                .query((row, n) -> new Listed(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("placement", Long.class),
                        row.getObject("item", Long.class),
                        row.getObject("line", Long.class),
                        row.getBigDecimal("ours"),
                        row.getBigDecimal("theirs"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        Sentence.ofStored(row.getString("reason")).toString(),
                        row.getTimestamp("found_at").toInstant()))
                .list();
    }

    /** One of them, as the API shows it. */
    public record Listed(
            long id,
            String kind,
            Long placement,
            Long item,
            Long line,
            BigDecimal ours,
            BigDecimal theirs,
            BigDecimal amount,
            String currency,
            String reason,
            Instant foundAt) {}
}
