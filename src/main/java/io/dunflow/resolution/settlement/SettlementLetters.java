package io.dunflow.resolution.settlement;

import io.dunflow.correspondence.AgreedTerms;
import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the letters about a settlement say, as long as they are true: its terms while it runs and nothing more is
 * credited, its end while it stands. */
@Repository
class SettlementLetters implements AgreedTerms, NamedDates, Ground {

    static final String AGREED = "settlement-agreed";
    static final String AGAIN = "settlement-again";
    static final String CHANGED = "settlement-changed";
    static final String KEPT = "settlement-kept";
    static final String LAPSED = "settlement-lapsed";
    static final String WITHDRAWN = "settlement-withdrawn";

    private static final String OF_NOTICE =
            """
            from notice n join settlement s
              on s.id = substring(n.matter from '^settlement-(?:agreed|again|changed|kept|lapsed|withdrawn):(\\d+)$')::bigint
            join settlement_due d on d.settlement_id = s.id
            """;

    /** What was paid for it in time by what is booked now. */
    private static final String COUNTED =
            """
            cross join lateral (
              select coalesce(sum(least(x.amount, (
                select coalesce(sum(m.amount), 0) from agreement_paid m where m.cover = 'SETTLEMENT'
                  and m.cover_id = s.id and m.item_id = x.item_id and m.value_date <= s.last_day))), 0) as counted
              from settlement_item x where x.settlement_id = s.id) k
            """;

    private final JdbcClient jdbc;

    SettlementLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Agreed> agreedIn(long noticeId) {
        return jdbc.sql(
                        """
                        select case when s.state = 'ACCEPTED' then s.counted else d.amount end as amount,
                          case when s.state = 'ACCEPTED'
                            then (select sum(e.written_off) from settlement_event e where e.settlement_id = s.id)
                            else d.debt - d.amount end as let_off,
                          s.pay_by as "by", s.state = 'ACCEPTED' as done, k.counted,
                          coalesce(s.cause = 'RETURNED', false) and coalesce((
                            select g.refunded from agreement_refunded g
                            where g.cover = 'SETTLEMENT' and g.cover_id = s.id), false) as refunded
                        """
                                + OF_NOTICE + COUNTED + " where n.id = ?")
                .param(noticeId)
                .query(Agreed.class)
                .optional();
    }

    /**
     * The day by which the agreed amount is to be paid, or the last one on which money is in time where that had passed when
     * the letter was written; of one that ended unpaid, the day before which nothing more is written.
     */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql("select case when n.template in ('settlement-lapsed', 'settlement-withdrawn')"
                        + " then (select max(q.until_date) from item_quiet q where q.reference = n.matter)"
                        + " when n.template <> 'settlement-kept' and s.pay_by < n.business_date then s.last_day"
                        + " else s.pay_by end " + OF_NOTICE + " where n.id = ?")
                .param(noticeId)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        "select case when s.state = 'SUSPENDED' then 'SETTLEMENT_SUSPENDED'"
                                + " when g.stands then 'AMOUNT_CHANGED' else 'SETTLEMENT_CHANGED' end "
                                + OF_NOTICE
                                + """
                         cross join lateral (select case n.template
                           when 'settlement-kept' then s.state = 'ACCEPTED'
                           when 'settlement-lapsed' then s.state = 'LAPSED'
                           when 'settlement-withdrawn' then s.state = 'WITHDRAWN'
                           else s.state in ('OPEN', 'AWAITING_BANK') end as stands) g
                         where n.id = ? and (not g.stands
                           or n.template in ('settlement-agreed', 'settlement-again', 'settlement-changed') and (n.claimed <> d.debt
                             or n.state = 'BATCHED' and exists (
                               select from settlement_item i join entry e on e.item_id = i.item_id
                               where i.settlement_id = s.id and e.known_at > n.next_attempt_at)))
                        """)
                .param(noticeId)
                .query(String.class)
                .optional();
    }
}
