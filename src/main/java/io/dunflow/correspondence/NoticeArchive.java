package io.dunflow.correspondence;

import io.dunflow.ledger.GrantedCreditors;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the notices of granted creditors: what was sent, what waits, what did not leave and why. */
@Component
public class NoticeArchive {

    private static final String SELECT =
            """
            select id, account_id, case_id, run_id, business_date, purpose, channel, template, tone, language, level,
              currency, claimed, charged, credits, state, reason, recipient, address, subject, text_version,
              attempts, joint_id,
              case when state = 'QUEUED' then next_attempt_at end as next_attempt_at, batch_id, created_at, handed_over_at
            from notice
            where account_id in (select id from account where creditor_id = any(:granted))
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    NoticeArchive(JdbcClient jdbc, GrantedCreditors granted) {
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /**
     * Notices, the newest first.
     *
     * @param accountId null: of all accounts
     * @param state null: in any state
     * @param before only those with a smaller id; null: from the newest on
     */
    public List<NoticeView> list(Long accountId, NoticeState state, Long before, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                          and (:account::bigint is null or account_id = :account)
                          and (:state::text is null or state = :state)
                          and (:before::bigint is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("granted", granted.ids())
                .param("account", accountId)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(NoticeView.class)
                .list();
    }

    public Optional<NoticeView> one(long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("granted", granted.ids())
                .param("id", id)
                .query(NoticeView.class)
                .optional();
    }

    /** The HTML as it was sent; empty for what has not left. */
    public Optional<String> html(long id) {
        return jdbc.sql("select body_html from notice where id = ? and body_html is not null")
                .param(id)
                .query(String.class)
                .optional();
    }
}
