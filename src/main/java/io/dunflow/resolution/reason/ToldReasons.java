package io.dunflow.resolution.reason;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why accounts are not paid, as was said, and what was done about it. */
@Repository("toldReasons")
public class ToldReasons {

    private static final String SELECT =
            """
            select r.id, r.account_id, r.reason, r.note, r.recorded_by as by, r.recorded_at as at,
              r.case_id is not null as on_call, day_in(c.zone, r.recorded_at) as told_on,
              coalesce(s.response, 'NOTHING') as response, s.target,
              case when n.id is null then day_in(c.zone, s.at) else day_in(c.zone, n.handed_over_at) end as done_on,
              coalesce(n.state, p.state, q.state) as state
            from payment_reason r join account a on a.id = r.account_id join creditor c on c.id = a.creditor_id
            left join reason_response s on s.reason_id = r.id
            left join notice n on n.id = case when s.target like 'notice:%' then substr(s.target, 8)::bigint end
            left join plan p on p.id = case when s.target like 'plan:%' then substr(s.target, 6)::bigint end
            left join query q on q.id = case when s.target like 'query:%' then substr(s.target, 7)::bigint end
            """;

    private final JdbcClient jdbc;

    ToldReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ToldReason> find(long id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(ToldReason.class)
                .optional();
    }

    /** Those of an account, newest first. */
    public List<ToldReason> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where r.account_id = ? order by r.id desc")
                .param(accountId)
                .query(ToldReason.class)
                .list();
    }

    /**
     * A reason and what was done about it.
     *
     * @param onCall whether a call asked for it
     * @param response SEND_INVOICE, OFFER_PLAN, ASK, FIND_OUT or NOTHING, by the table {@code non-payment}
     * @param target what came of it, such as {@code plan:7}, {@code query:7}, {@code notice:7} or a task {@code reason:7};
     *     null where nothing did
     * @param doneOn day of the plan, query or task, or on which the invoice left; null when it did not (yet)
     * @param state of the notice, plan or query
     */
    public record ToldReason(
            long id,
            long accountId,
            NonPaymentReason reason,
            String note,
            String by,
            Instant at,
            LocalDate toldOn,
            boolean onCall,
            String response,
            String target,
            LocalDate doneOn,
            String state) {

        /** What kind of thing came of it. */
        public String kind() {
            return target == null ? "none" : target.substring(0, target.indexOf(':'));
        }
    }
}
