package io.dunflow.dunning;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the claims of a proposal: the first claim of an item at a level of its sequence is repetition 0, each further
 * one that stands beside it the next. What was withdrawn, failed or disproved does not count.
 */
@Component
class Repetitions {

    private final JdbcClient jdbc;

    Repetitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void number(Collection<Long> lineIds) {
        jdbc.sql(
                        """
                        update run_line_item x set repetition = said.times
                        from (select c.id, max(nl.repetition) + 1 as times
                              from run_line_item c
                              join run_line l on l.id = c.line_id
                              join creditor cr on cr.id = l.creditor_id
                              join notice_line nl on nl.item_id = c.item_id and nl.sequence = c.sequence
                                and nl.level = c.level and nl.shadow = cr.shadow and nl.standing and nl.claimed
                              where c.line_id = any(:lines) and c.action = 'CLAIM'
                              group by c.id) said
                        where said.id = x.id
                        """)
                .param("lines", lineIds.toArray(Long[]::new))
                .update();
    }
}
