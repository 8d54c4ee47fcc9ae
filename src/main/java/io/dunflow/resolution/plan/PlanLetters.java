package io.dunflow.resolution.plan;

import io.dunflow.correspondence.AgreedTerms;
import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import io.dunflow.correspondence.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the letters about a plan say, as long as they are true: an offer while it is open, a schedule while the plan runs, its
 * end while it stands.
 */
@Repository
class PlanLetters implements Schedules, AgreedTerms, NamedDates, Ground {

    private static final String OF_NOTICE =
            """
            from notice n join plan p on p.id = substring(n.matter from '^plan-(?:offer|agreed|again|defaulted|completed):(\\d+)$')::bigint
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All payments; of a plan in default, what is missing of those that were missed. */
    @Override
    public List<Due> toldIn(long noticeId) {
        return jdbc.sql(
                        "select x.due_on as \"on\", case when n.template in ('plan-defaulted', 'plan-again') then x.amount - x.paid else x.amount end"
                                + " as amount " + OF_NOTICE + " join plan_instalment x on x.plan_id = p.id"
                                + " where n.id = ? and n.template <> 'plan-completed'"
                                + " and (n.template <> 'plan-again' or x.amount > x.paid)"
                                + " and (n.template <> 'plan-defaulted' or x.state = 'MISSED') order by x.no")
                .param(noticeId)
                .query(Due.class)
                .list();
    }

    /** What was paid by instalments, once all is. */
    @Override
    public Optional<Agreed> agreedIn(long noticeId) {
        return jdbc.sql("select p.counted as amount, p.waived as let_off, null::date as \"by\", true as done "
                        + OF_NOTICE + " where n.id = ? and n.template = 'plan-completed'")
                .param(noticeId)
                .query(Agreed.class)
                .optional();
    }

    /**
     * Of an offer the last day on which it can be accepted; of a schedule the day of the first payment to come; of a default
     * the day before which nothing more is written.
     */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql("select case n.template when 'plan-offer' then p.open_until when 'plan-defaulted' then"
                        + " (select max(q.until_date) from item_quiet q where q.reference = n.matter) else coalesce("
                        + "(select min(x.due_on) from plan_instalment x where x.plan_id = p.id and x.state = 'OPEN'),"
                        + " p.first_on) end " + OF_NOTICE + " where n.id = ?")
                .param(noticeId)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        "select case when p.state = 'SUSPENDED' then 'PLAN_SUSPENDED' else 'PLAN_ENDED' end "
                                + OF_NOTICE
                                + """
                          join creditor c on c.id = n.creditor_id
                          where n.id = :notice and (p.state <>
                              case n.template when 'plan-offer' then 'OFFERED' when 'plan-defaulted' then 'DEFAULTED'
                                when 'plan-completed' then 'COMPLETED' else 'ACTIVE' end
                            or n.template = 'plan-offer' and p.open_until < day_in(c.zone, :now))
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
