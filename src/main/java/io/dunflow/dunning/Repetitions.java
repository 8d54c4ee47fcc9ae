package io.dunflow.dunning;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts how often a level was claimed before. A claim that falls back by more than one level, or rises again after
 * that, meets a level that was claimed earlier in the sequence, not only the one the item stands at.
 */
@Component
class Repetitions {

    private final JdbcClient jdbc;

    Repetitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes each claim of the lines the next repetition of those that stand. */
    void countIn(Collection<Long> lineIds) {
        jdbc.sql(
                        """
                        update run_line_item x set repetition = greatest(x.repetition, before.repetition + 1)
                        from (select x.id, max(n.repetition) as repetition
                              from run_line_item x
                              join run_line l on l.id = x.line_id
                              join creditor c on c.id = l.creditor_id
                              join notice_line n on n.item_id = x.item_id and n.sequence = x.sequence
                                and n.level = x.level and n.shadow = c.shadow and n.standing and n.claimed
                              where x.line_id = any(:lines) and x.action = 'CLAIM' and x.level > 0
                              group by x.id) before
                        where before.id = x.id
                        """)
                .param("lines", lineIds.toArray(Long[]::new))
                .update();
    }
}
