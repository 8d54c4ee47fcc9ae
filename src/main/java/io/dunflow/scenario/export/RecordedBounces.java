package io.dunflow.scenario.export;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails of an exported account that came back, and those that were refused at once. */
@Repository
class RecordedBounces {

    private final JdbcClient jdbc;

    RecordedBounces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select n.state, n.handed_over_at is not null as left, n.bounced_at is not null as bounced,
                          coalesce(case when n.handed_over_at is not null then n.bounced_at end, r.proposed_at,
                            n.created_at) as at,
                          exists (select from notice o where o.debtor_id = n.debtor_id and o.channel = 'EMAIL'
                            and o.handed_over_at > n.handed_over_at and o.handed_over_at <= n.bounced_at) as older
                        from notice n left join dunning_run r on r.id = n.run_id
                        where n.account_id = ? and (n.bounced_at is not null or n.state = 'FAILED') order by n.id
                        """)
                .param(account.id())
                .query(Bounce.class)
                .list()
                .stream()
                .map(bounce -> bounce.told(account))
                .toList();
    }

    /** What failed before it left is told before its run. */
    record Bounce(boolean left, boolean bounced, OffsetDateTime at, boolean older) {

        Recorded told(ExportedAccount account) {
            if (!bounced) {
                return Recorded.untold(
                        at.toInstant(), Recorded.Order.LIFT, "not told: a notice of the next run could not be sent");
            }
            var order = left ? Recorded.Order.BOUNCE : Recorded.Order.LIFT;
            var told = Recorded.of(
                    at.toInstant(), order, "bounce", account.debtor().and("next", left ? null : true));
            return older ? told.remarked("It was not the last mail that came back, but one before.") : told;
        }
    }
}
