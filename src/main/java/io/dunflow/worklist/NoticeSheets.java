package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which notice could not be delivered, and why. */
@Component
class NoticeSheets {

    private final JdbcClient jdbc;
    private final TaskReaders readers;

    NoticeSheets(JdbcClient jdbc, TaskReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    FollowUp of(long noticeId) {
        return jdbc.sql(
                        """
                        select coalesce(h.name, d.name) || ' (' || coalesce(h.number, d.number) || ')' as debtor,
                          n.account_id, n.template, n.channel, coalesce(n.reason, '') as reason, coalesce(x.those, '') as those
                        from notice n join debtor d on d.id = n.debtor_id
                        left join lateral (
                          select string_agg(b.name || ' (' || b.number || ')', ', ' order by b.name, b.number) as those,
                            count(*) as of_them
                          from notice o join debtor b on b.id = o.debtor_id where o.joint_id = n.joint_id and (o.id = n.id
                            or o.state in ('FAILED', 'SENDING') or o.message_id = n.message_id)) x on x.of_them > 1
                        left join joint_notice j on j.id = n.joint_id and x.of_them > 1
                        left join debtor h on h.id = j.head_office_id
                        where n.id = :id
                        """)
                .param("id", noticeId)
                .query((row, n) -> new FollowUp(
                        words(row).text("notice.title", row.getString("debtor")),
                        notDelivered(row, words(row)),
                        "/accounts/" + row.getLong("account_id")))
                .single();
    }

    private static String notDelivered(ResultSet row, TaskWords words) throws SQLException {
        var those = row.getString("those");
        return words.text(
                "notice.summary",
                words.word("template", row.getString("template")),
                words.word("channel", row.getString("channel")),
                row.getString("reason") + (those.isEmpty() ? "" : " " + words.text("notice.those", those)));
    }

    private TaskWords words(ResultSet row) throws SQLException {
        return readers.ofAccount(row.getLong("account_id")).words();
    }
}
