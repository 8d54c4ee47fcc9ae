package io.dunflow.interest;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what we gave back of payments of items: nobody is late with it before the day by which a letter asked for it anew. */
@Repository
class GivenBack {

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenBack(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By item; one of which nothing was given back is missing. */
    Map<Long, List<Stretch>> of(Collection<Long> itemIds) {
        return jdbc
                .sql(
                        """
                        select r.item_id, r.value_date as from_date, r.amount - coalesce((
                            select -s.amount from entry s where s.stays_of_id = coalesce(p.stays_of_id, p.id)
                              and s.id > r.id order by s.id limit 1), 0) as amount, (
                            select min(n.pay_by) from notice_line l join notice n on n.id = l.notice_id
                              where l.item_id = r.item_id and l.claimed and l.standing
                                and n.purpose not in ('PRE_DUE', 'SERVICE', 'CORRECTION')
                                and n.handed_over_at >= r.known_at and n.pay_by < day_in(c.zone, :now)) as through
                        from entry r join entry p on p.id = r.reverses_id and p.kind = 'PAYMENT'
                        join account a on a.id = r.account_id join creditor c on c.id = a.creditor_id
                        where r.item_id = any(:items) and r.reason = 'REFUND'
                        """)
                .param("items", itemIds.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Stretch.class)
                .list()
                .stream()
                .collect(groupingBy(Stretch::itemId));
    }

    /**
     * Days on which nobody is late with it.
     *
     * @param through the last of them; null when it has not come yet
     */
    record Stretch(long itemId, LocalDate fromDate, BigDecimal amount, LocalDate through) {

        void takeFrom(UnpaidDays days) {
            if (through == null) {
                days.lessFrom(fromDate, amount);
            } else if (!through.isBefore(fromDate)) {
                days.less(fromDate, through, amount);
            }
        }

        /** Whether it lasts. */
        boolean lasts() {
            return through == null;
        }
    }
}
