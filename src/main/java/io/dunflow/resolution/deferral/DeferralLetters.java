package io.dunflow.resolution.deferral;

import io.dunflow.correspondence.AgreedTerms;
import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the letters about a deferral say, as long as they are true: what has time until when, or has it no longer. */
@Repository
class DeferralLetters implements AgreedTerms, NamedDates, Ground {

    static final String AGREED = "deferral-agreed";
    static final String WITHDRAWN = "deferral-withdrawn";

    private static final String OF_NOTICE =
            """
            from notice n join deferral f
              on f.id = substring(n.matter from '^deferral-(?:agreed|withdrawn):(\\d+)$')::bigint
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeferralLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was taken back: the letter asks for nothing. */
    @Override
    public Optional<Agreed> agreedIn(long noticeId) {
        return jdbc.sql(
                        "select f.amount, 0 as let_off, f.until_date as \"by\", true as done, null::numeric as counted, false as refunded "
                                + OF_NOTICE
                                + " where n.id = ? and n.template = 'deferral-withdrawn'")
                .param(noticeId)
                .query(Agreed.class)
                .optional();
    }

    /** The day until which there is time; of what was taken back the day before which nobody is reminded. */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql("select case n.template when 'deferral-withdrawn'"
                        + " then (select max(q.until_date) from item_quiet q where q.reference = n.matter)"
                        + " else f.until_date end " + OF_NOTICE + " where n.id = ?")
                .param(noticeId)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select case when f.state <> t.state
                            or n.template = 'deferral-agreed' and f.until_date < day_in(c.zone, :now)
                            then 'DEFERRAL_CHANGED'
                          when t.moved then 'DUE_DATE_CHANGED' when t.changed then 'AMOUNT_CHANGED' end
                        """
                                + OF_NOTICE
                                + """
                        join creditor c on c.id = n.creditor_id
                        cross join lateral (
                          select case n.template when 'deferral-agreed' then 'ACTIVE' else 'WITHDRAWN' end as state,
                            bool_or(i.due_date <> l.due_date) as moved,
                            bool_or(l.amount <> case n.template when 'deferral-agreed' then i.open_amount
                              else i.dunnable_amount end) as changed
                          from notice_line l join item i on i.id = l.item_id where l.notice_id = n.id and l.claimed) t
                        where n.id = :notice
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(reason -> reason);
    }
}
