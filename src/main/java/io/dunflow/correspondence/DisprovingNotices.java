package io.dunflow.correspondence;

import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks letters that left and turned out to claim what was not owed on their day. They stay, but what is withdrawn of
 * them no longer counts as said (domain rules 2.2 and 2.8). The caller holds the account's lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DisprovingNotices {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DisprovingNotices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Marks a notice.
     *
     * @param withdrawn lines of it whose claim counts no longer; the others go on counting
     * @param reason code of what disproves it, such as PAYMENT_KNOWN_LATE
     */
    public void disprove(long noticeId, Collection<Long> withdrawn, String reason) {
        jdbc.sql(
                        "update notice set state = 'DISPROVED', reason = ? where id = ? and state in ('HANDED_OVER', 'DISPROVED')")
                .params(reason, noticeId)
                .update();
        jdbc.sql("update notice_line set standing = false where notice_id = ? and id = any(?)")
                .params(noticeId, withdrawn.toArray(Long[]::new))
                .update();
        announce(noticeId);
    }

    /**
     * What disproved lines of a notice is no longer so: they count again, unless the same was claimed anew meanwhile.
     *
     * @param whole nothing else disproves the notice
     */
    public void restore(long noticeId, Collection<Long> lines, boolean whole) {
        jdbc.sql(
                        """
                        update notice_line l set standing = true
                        where l.notice_id = :notice and l.id = any(:lines) and not exists (
                          select 1 from notice_line o where o.standing and o.claimed and o.item_id = l.item_id
                            and (o.sequence, o.level, o.repetition, o.shadow)
                              = (l.sequence, l.level, l.repetition, l.shadow))
                        """)
                .param("notice", noticeId)
                .param("lines", lines.toArray(Long[]::new))
                .update();
        if (whole) {
            stand(noticeId);
        }
        announce(noticeId);
    }

    private void stand(long noticeId) {
        jdbc.sql(
                        """
                        update notice n set state = 'HANDED_OVER', reason = null
                        where n.id = ? and n.state = 'DISPROVED' and not exists (
                          select 1 from notice o where o.standing and o.account_id = n.account_id
                            and o.recipient = n.recipient and o.business_date = n.business_date
                            and o.channel = n.channel and o.purpose = n.purpose and o.shadow = n.shadow)
                        """)
                .param(noticeId)
                .update();
    }

    private void announce(long noticeId) {
        var account = jdbc.sql("select account_id from notice where id = ?")
                .param(noticeId)
                .query(Long.class)
                .single();
        events.publishEvent(new NoticeDisproved(noticeId, account));
    }
}
