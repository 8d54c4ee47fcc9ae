package io.dunflow.worklist;

import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.TaskReaders.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides by {@code worklist-priority} how urgent a task is behind which no single account stands: a run, a list of small
 * balances, a cause of disputes.
 */
@Component
public class PrioritizingMatters {

    private static final String RUN =
            """
            select (select count(*) from run_line l where l.run_id = r.id and l.state in ('PROPOSED', 'APPROVED'))::int as extent,
              r.run_date as since from dunning_run r where r.id = ?
            """;

    private static final String LIST =
            """
            select (select count(*) from write_off w where w.list_id = l.id and w.state = 'AWAITING_APPROVAL')::int as extent,
              day_in(c.zone, l.asked_at) as since
            from write_off_list l join creditor c on c.id = l.creditor_id where l.id = ?
            """;

    /** Disputes are counted as they are now: others may have come, or were taken back. */
    private static final String CAUSE =
            """
            select (select count(*) from dispute d join account a on a.id = d.account_id
                where a.creditor_id = x.creditor_id and d.counted_cause = x.cause and d.unit is not distinct from x.unit
                  and d.product is not distinct from x.product and d.raised_on >= x.month
                  and d.raised_on < x.month + interval '1 month')::int as extent,
              day_in(c.zone, x.raised_at) as since
            from dispute_cause_alert x join creditor c on c.id = x.creditor_id where x.id = ?
            """;

    private static final Map<String, Kind> KINDS = Map.of(
            "run", new Kind("RUN", RUN), "write-off-list", new Kind("LIST", LIST), "cause", new Kind("CAUSE", CAUSE));

    private final AskingPriority asking;
    private final PriorityWords words;
    private final JdbcClient jdbc;

    PrioritizingMatters(AskingPriority asking, PriorityWords words, JdbcClient jdbc) {
        this.asking = asking;
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * The priority of a task.
     *
     * @param key {@code run:ID}, {@code write-off-list:ID} or {@code cause:ID}; empty for any other
     * @param reader who reads the reasons
     */
    @Transactional
    public Optional<Ranked> of(String key, Reader reader) {
        var parts = key.split(":");
        return Optional.ofNullable(KINDS.get(parts[0])).map(kind -> {
            var matter = jdbc.sql(kind.query())
                    .param(Long.valueOf(parts[1]))
                    .query(Matter.class)
                    .single();
            var priority = asking.ofMatter(kind.task(), matter.extent(), matter.since(), reader.zone());
            return new Ranked(priority.points(), words.rows(priority.reasons(), reader.locale()), priority.changesOn());
        });
    }

    /** Keys of those that wait and that a change of these accounts may concern: lists they are on, causes they complain of. */
    List<String> about(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select 'write-off-list:' || w.list_id from write_off w
                        where w.account_id = any(:accounts) and w.list_id is not null and w.state = 'AWAITING_APPROVAL'
                        union
                        select 'cause:' || x.id from dispute d join account a on a.id = d.account_id
                        join dispute_cause_alert x on x.creditor_id = a.creditor_id and x.cause in (d.reason, d.cause)
                          and x.unit is not distinct from d.unit and x.product is not distinct from d.product
                          and x.month = date_trunc('month', d.raised_on)::date
                        where d.account_id = any(:accounts)
                        """)
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** A kind of task and how its facts are found. */
    private record Kind(String task, String query) {}

    /** What such a task is about: so many accounts or disputes, since that day. */
    record Matter(int extent, LocalDate since) {}
}
