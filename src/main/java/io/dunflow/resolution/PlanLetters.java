package io.dunflow.resolution;

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

/** What the letters about a plan say, as long as they are true: an offer while it is open, a schedule while the plan runs. */
@Repository
class PlanLetters implements Schedules, NamedDates, Ground {

    private static final String OF_NOTICE =
            """
            from notice n join plan p on p.id = substring(n.matter from '^plan-(?:offer|agreed):(\\d+)$')::bigint
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String matter(long planId, String template) {
        return template + ":" + planId;
    }

    /** Whether such a letter stands. */
    boolean told(Plan plan, String template) {
        return jdbc.sql("select exists (select from notice where account_id = ? and matter = ? and standing)")
                .params(plan.accountId(), matter(plan.id(), template))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Due> toldIn(long noticeId) {
        return jdbc.sql("select x.due_on as \"on\", x.amount " + OF_NOTICE
                        + " join plan_instalment x on x.plan_id = p.id where n.id = ? order by x.no")
                .param(noticeId)
                .query(Due.class)
                .list();
    }

    /** Of an offer the last day on which it can be accepted; of a schedule the day of the first payment to come. */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql("select case when n.template = 'plan-offer' then p.open_until else coalesce("
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
                              case when n.template = 'plan-offer' then 'OFFERED' else 'ACTIVE' end
                            or n.template = 'plan-offer' and p.open_until < day_in(c.zone, :now))
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
