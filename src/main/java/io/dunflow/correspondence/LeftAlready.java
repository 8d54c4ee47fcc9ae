package io.dunflow.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names the letters that left and cannot be stopped any more, to who comes too late with a hold or a dispute. */
@Repository
public class LeftAlready {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeftAlready(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What asked for money today, or since the day to which the hold or dispute is dated back, as the creditors of the
     * accounts count days, the earliest first; also what was found wrong since: who got it asks about it all the same.
     *
     * @param from that day; one to come, or null, is today
     * @param items only letters that claim one of these; all when empty
     */
    public List<Left> since(LocalDate from, Collection<Long> accounts, Collection<Long> items) {
        return jdbc.sql(
                        """
                        select n.id as notice, n.template, n.channel, n.handed_over_at as at
                        from notice n join creditor c on c.id = n.creditor_id
                        where n.account_id = any(:accounts) and n.state in ('HANDED_OVER', 'DISPROVED')
                          and n.bounced_at is null
                          and n.purpose in ('PRE_DUE', 'DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL')
                          and day_in(c.zone, n.handed_over_at) >= least(:from::date, day_in(c.zone, :now))
                          and (cardinality(:items::bigint[]) = 0 or exists (select from notice_line l
                            where l.notice_id = n.id and l.claimed and l.item_id = any(:items)))
                        order by n.handed_over_at, n.id
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("items", items.toArray(Long[]::new))
                .param("from", from)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Left.class)
                .list();
    }

    /** A letter that is on its way, and since when. */
    public record Left(long notice, String template, Channel channel, Instant at) {}
}
