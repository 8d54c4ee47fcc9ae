package io.dunflow.resolution.correction;

import io.dunflow.correspondence.Ground;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What corrections know about the ground of their notices: what disproved the letters is still so. */
@Component
class CorrectionGround implements Ground {

    static final String GROUNDLESS = "CORRECTION_GROUNDLESS";

    private final JdbcClient jdbc;

    CorrectionGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select 1 from notice n join correction k on k.notice_id = n.id
                        where n.id = :notice and n.purpose = 'CORRECTION' and (k.state <> 'QUEUED' or exists (
                          select 1 from letters_by_knowledge(array[k.account_id]) d
                          join correction_line c on c.line_id = d.line_id and c.correction_id = k.id
                          where d.difference < d.corrected))
                        """)
                .param("notice", noticeId)
                .query(Integer.class)
                .optional()
                .map(lost -> GROUNDLESS);
    }
}
