package io.dunflow.correspondence;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what has not left and lost its ground. What is being sent at this moment is looked at again there. */
@Component
class WithdrawingNotices {

    private static final Logger log = LoggerFactory.getLogger(WithdrawingNotices.class);

    private final JdbcClient jdbc;
    private final Grounds grounds;
    private final JointNotices joint;
    private final ApplicationEventPublisher events;

    WithdrawingNotices(JdbcClient jdbc, Grounds grounds, JointNotices joint, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.grounds = grounds;
        this.joint = joint;
        this.events = events;
    }

    /** Looks at all that waits on these accounts; the answer is how many were withdrawn. */
    int onAccounts(Set<Long> accountIds) {
        var waiting = jdbc.sql(
                        """
                        select id from notice
                        where account_id = any(:accounts) and state in ('QUEUED', 'BATCHED') order by id
                        """)
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        return grounds.lost(waiting).entrySet().stream()
                .mapToInt(lost -> withdraw(lost.getKey(), lost.getValue()))
                .sum();
    }

    /** Withdraws one notice unless it left meanwhile; 1 when it was withdrawn. */
    int withdraw(long noticeId, String reason) {
        var withdrawn = jdbc.sql(
                        """
                        update notice set state = 'WITHDRAWN', reason = :reason, claim = null, claimed_at = null
                        where id = :id and state in ('QUEUED', 'BATCHED', 'SENDING')
                        returning id, account_id, run_line_id, joint_id
                        """)
                .param("id", noticeId)
                .param("reason", reason)
                .query(Withdrawn.class)
                .optional();
        withdrawn.ifPresent(notice -> {
            if (notice.jointId() != null) {
                joint.writeAnew(notice.jointId());
            }
            log.info("Notice {} withdrawn: {}", noticeId, reason.split(":")[0]);
            events.publishEvent(new NoticeWithdrawn(notice.id(), notice.accountId(), notice.runLineId(), reason));
        });
        return withdrawn.isPresent() ? 1 : 0;
    }

    /** What the event says. */
    record Withdrawn(long id, long accountId, Long runLineId, Long jointId) {}
}
