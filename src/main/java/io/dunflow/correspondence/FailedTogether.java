package io.dunflow.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which failed notices are one message, so that a person is asked about it once. */
@Component
public class FailedTogether {

    private final JdbcClient jdbc;

    FailedTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other notices that failed or came back with it. */
    public List<Long> others(long noticeId) {
        return jdbc.sql(
                        """
                        select o.id from notice n join notice o on o.joint_id = n.joint_id and o.id <> n.id
                        where n.id = ? and (o.state = 'FAILED' or o.bounced_at is not null) and o.reason = n.reason
                        order by o.id
                        """)
                .param(noticeId)
                .query(Long.class)
                .list();
    }
}
