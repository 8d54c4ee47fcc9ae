package io.dunflow.correspondence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A notice whose account has another recipient by now must not go to the one before, unless it is for nobody else. */
@Component
class RedirectedGround implements Ground {

    private final JdbcClient jdbc;

    RedirectedGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select 'REDIRECTED' from notice n
                        left join lateral (select r.id from redirection r
                          where r.account_id = n.account_id and r.ended_at is null order by r.id desc limit 1) r on true
                        where n.id = :notice and not n.recipient_named and ((r.id is not null or n.recipient like 'redirection:%')
                            and n.recipient is distinct from 'redirection:' || r.id
                          or exists (select from contact c
                            where (n.recipient = 'contact:' || c.id or n.recipient like 'head-office:%:' || c.id)
                              and c.gets = 'NOTHING'))
                        """)
                .param("notice", noticeId)
                .query(String.class)
                .optional();
    }
}
