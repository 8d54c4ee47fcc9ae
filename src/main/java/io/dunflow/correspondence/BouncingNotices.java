package io.dunflow.correspondence;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that come back for good after they were handed over, and letters that name a date. Early enough, the notice no longer stands and its levels
 * are taken back, so that the next run says the same by another channel; in any case its address is used no more, and a
 * person is asked for another one.
 */
@Component
public class BouncingNotices {

    private static final String UNSAID = "The mail came back";
    /** Letters that nobody may act on who did not get them: the post brings them back, and no level hangs on them. */
    private static final Set<Purpose> NAMING_A_DATE =
            EnumSet.of(Purpose.FINAL_NOTICE, Purpose.PRE_PLACEMENT, Purpose.LEGAL);

    private static final Set<NoticeState> LEFT = EnumSet.of(NoticeState.HANDED_OVER, NoticeState.DISPROVED);

    private final JdbcClient jdbc;
    private final AccountLocks locks;
    private final BounceSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BouncingNotices(
            JdbcClient jdbc,
            AccountLocks locks,
            BounceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that a notice came back, with those that left in the same mail; one that did before stays as it is.
     *
     * @param reason what the recipient's server said, or null
     * @param at when it came back; null: now
     * @throws BounceRefused when it was neither a mail nor a letter that names a date, has not left, or would have come back before it left or after now
     */
    @Transactional
    public void bounce(long noticeId, String reason, Instant at) {
        var mail = mail(noticeId);
        locks.take(mail.values());
        mail.keySet().forEach(notice -> cameBack(notice, reason, at));
    }

    private void cameBack(long noticeId, String reason, Instant at) {
        var sent = sent(noticeId);
        if (sent.bouncedAt() != null) {
            return;
        }
        var when = at == null ? clock.instant() : at;
        refuseWrong(sent, when);
        var said = reason == null || reason.isBlank() ? UNSAID : reason.strip();
        boolean falls = !when.isAfter(sent.handedOverAt().toInstant().plus(Duration.ofDays(settings.withinDays())));
        mark(noticeId, falls ? NoticeState.FAILED : sent.state(), said, when);
        if (falls) {
            events.publishEvent(new NoticeBounced(noticeId, sent.accountId()));
        }
        events.publishEvent(new NoticeFailed(noticeId, sent.accountId(), sent.channel(), said));
    }

    private void refuseWrong(Sent sent, Instant at) {
        boolean comesBack = sent.channel() == Channel.EMAIL || NAMING_A_DATE.contains(sent.purpose());
        if (!comesBack || !LEFT.contains(sent.state())) {
            throw new BounceRefused(say("bounce.noMail", sent.id()));
        }
        if (at.isBefore(sent.handedOverAt().toInstant()) || at.isAfter(clock.instant())) {
            throw new BounceRefused(
                    say("bounce.when", at.toString(), sent.handedOverAt().toString(), sent.id()));
        }
    }

    private void mark(long noticeId, NoticeState state, String reason, Instant at) {
        jdbc.sql("update notice set state = :state, reason = :reason, bounced_at = :at where id = :id")
                .param("id", noticeId)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", Utc.of(at))
                .update();
    }

    /** The notices that left in one mail, each with its account. */
    private Map<Long, Long> mail(long noticeId) {
        var mail = jdbc
                .sql(
                        """
                        select o.id, o.account_id from notice n join notice o on o.id = n.id
                          or o.joint_id = n.joint_id and o.message_id = n.message_id and o.handed_over_at is not null
                        where n.id = ? order by o.id
                        """)
                .param(noticeId)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getLong("account_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
        if (mail.isEmpty()) {
            throw new UnknownNotice(say("notice.unknown", noticeId));
        }
        return mail;
    }

    private Sent sent(long noticeId) {
        return jdbc.sql(
                        """
                        select id, account_id, channel, purpose, state, handed_over_at, bounced_at from notice
                        where id = ? for update
                        """)
                .param(noticeId)
                .query(Sent.class)
                .single();
    }

    private record Sent(
            long id,
            long accountId,
            Channel channel,
            Purpose purpose,
            NoticeState state,
            OffsetDateTime handedOverAt,
            OffsetDateTime bouncedAt) {}
}
