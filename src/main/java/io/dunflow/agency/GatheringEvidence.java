package io.dunflow.agency;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what was tried for the items of a placement: letters handed over, calls, agreements and offers. */
@Component
class GatheringEvidence {

    private static final String TRIED =
            """
            with subject as (
              select p.id, a.id as account_id, c.zone, min(i.original_due_date) as since
              from placement p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
              join placement_item x on x.placement_id = p.id join item i on i.id = x.item_id
              where p.id = ? group by p.id, a.id, c.zone)
            select * from (
              select 'NOTICE' as kind, day_in(s.zone, n.handed_over_at) as day, n.template as what,
                n.channel || case when n.bounced_at is null then '' else ', BOUNCED' end as detail, n.claimed + n.charged as amount,
                'policy' as who
              from subject s join notice n on n.account_id = s.account_id and n.state = 'HANDED_OVER'
              where exists (select 1 from notice_line l join placement_item x on x.item_id = l.item_id
                            where l.notice_id = n.id and l.claimed and x.placement_id = s.id)
              union all
              select 'CALL', day_in(s.zone, o.recorded_at), o.outcome, o.note, o.amount, o.recorded_by
              from subject s join call_outcome o on o.account_id = s.account_id and o.placed <> 'IN_WRITING'
              union all
              select 'PROMISE', day_in(s.zone, p.given_at), p.state, null, p.amount, p.given_to
              from subject s join promise p on p.account_id = s.account_id
              union all
              select 'PLAN', day_in(s.zone, p.made_at), p.state, null, p.amount, p.made_by
              from subject s join plan p on p.account_id = s.account_id
              union all
              select 'SETTLEMENT', day_in(s.zone, t.made_at), t.state, null, t.amount, t.made_by
              from subject s join settlement t on t.account_id = s.account_id
              union all
              select 'DEFERRAL', day_in(s.zone, f.agreed_at), f.state, null, f.amount, f.agreed_by
              from subject s join deferral f on f.account_id = s.account_id) tried
            where day >= (select since from subject) order by day, kind, what
            """;

    private final JdbcClient jdbc;

    GatheringEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which it happened. */
    List<Evidence> of(Placement placement) {
        return jdbc.sql(TRIED).param(placement.id()).query(Evidence.class).list();
    }
}
