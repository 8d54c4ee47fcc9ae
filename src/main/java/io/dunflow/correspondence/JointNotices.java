package io.dunflow.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which notices of a head office and of the branches that delegate to it leave as one message (domain rule 2.14). Locks
 * are taken in one order: accounts first, then joint notices by their key.
 */
@Repository
class JointNotices {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final BusinessDays days;
    private final Clock clock;

    JointNotices(JdbcClient jdbc, BusinessDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** Puts those of the notices that go to a head office together with others of the day that have not left. */
    void join(Collection<Long> noticeIds) {
        jdbc
                .sql(OF_HEAD_OFFICES)
                .param("ids", noticeIds.toArray(Long[]::new))
                .query((row, n) -> new Member(
                        row.getLong("id"),
                        new Key(
                                row.getLong("head_office"),
                                row.getLong("creditor_id"),
                                row.getString("currency"),
                                row.getString("channel"),
                                row.getString("purpose"),
                                row.getObject("business_date", LocalDate.class),
                                row.getString("calendar"),
                                row.getString("zone"))))
                .list()
                .stream()
                .collect(groupingBy(Member::key, () -> new TreeMap<>(Key.ORDER), mapping(Member::notice, toList())))
                .forEach(this::join);
    }

    private void join(Key key, List<Long> notices) {
        var day = key.day();
        var joint = open(key, day);
        while (joint.closed()) {
            day = days.next(key.calendar(), day.plusDays(1));
            joint = open(key, day);
        }
        var later = day.equals(key.day())
                ? null
                : Utc.of(day.atTime(MORNING).atZone(ZoneId.of(key.zone())).toInstant());
        jdbc.sql(
                        """
                        update notice set joint_id = :joint, next_attempt_at = coalesce(:later::timestamptz, next_attempt_at)
                        where id = any(:ids)
                        """)
                .param("joint", joint.id())
                .param("later", later)
                .param("ids", notices.toArray(Long[]::new))
                .update();
    }

    private Joint open(Key key, LocalDate day) {
        jdbc.sql(
                        """
                        insert into joint_notice (head_office_id, creditor_id, currency, channel, purpose, day)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(key.headOffice(), key.creditor(), key.currency(), key.channel(), key.purpose(), day)
                .update();
        return jdbc.sql(
                        """
                        select id, closed_at is not null as closed from joint_notice where head_office_id = ?
                          and creditor_id = ? and currency = ? and channel = ? and purpose = ? and day = ? for update
                        """)
                .params(key.headOffice(), key.creditor(), key.currency(), key.channel(), key.purpose(), day)
                .query(Joint.class)
                .single();
    }

    /** Whether it has not left, with nobody joining from now on to the end of the transaction. */
    boolean lockOpen(long joint) {
        return jdbc.sql("select closed_at is null from joint_notice where id = ? for update")
                .param(joint)
                .query(Boolean.class)
                .single();
    }

    /** Whether some who joined are in nobody's hand. */
    boolean lacksSome(long joint) {
        return jdbc.sql("select exists (select from notice where joint_id = ? and state = 'QUEUED')")
                .param(joint)
                .query(Boolean.class)
                .single();
    }

    void close(long joint) {
        jdbc.sql("update joint_notice set closed_at = ? where id = ?")
                .params(Utc.of(clock.instant()), joint)
                .update();
    }

    /** One of its notices is withdrawn: the letter of the others, which waits for the printer, is written anew. */
    void writeAnew(long joint) {
        var others = jdbc.sql("update notice set state = 'QUEUED', batch_id = null, file = null"
                        + " where joint_id = ? and state = 'BATCHED'")
                .param(joint)
                .update();
        if (others > 0) {
            jdbc.sql("update joint_notice set closed_at = null where id = ?")
                    .param(joint)
                    .update();
        }
    }

    /** Where notices meet; calendar and zone are the creditor's. */
    private record Key(
            long headOffice,
            long creditor,
            String currency,
            String channel,
            String purpose,
            LocalDate day,
            String calendar,
            String zone) {

        static final Comparator<Key> ORDER = Comparator.comparingLong(Key::headOffice)
                .thenComparing(Key::creditor)
                .thenComparing(Key::currency)
                .thenComparing(Key::channel)
                .thenComparing(Key::purpose)
                .thenComparing(Key::day);
    }

    private record Member(long notice, Key key) {}

    private record Joint(long id, boolean closed) {}

    private static final String OF_HEAD_OFFICES =
            """
            select n.id, n.creditor_id, n.currency, n.channel, n.purpose, n.business_date, c.calendar, c.zone,
              case when n.recipient like 'head-office:%' then d.parent_id else d.id end as head_office
            from notice n join debtor d on d.id = n.debtor_id join creditor c on c.id = n.creditor_id
            where n.id = any(:ids) and not n.shadow and n.purpose in ('DUNNING', 'PRE_DUE')
              and (n.recipient like 'head-office:%'
                or n.recipient in ('debtor:' || d.id, 'contact:' || head_office_contact(d.id, n.creditor_id, n.currency))
                  and exists (select from debtor b where b.parent_id = d.id))
            order by n.id
            """;
}
