package io.dunflow.resolution;

import io.dunflow.dunning.AgreementFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the tables of a run what became of agreements. */
@Component
class KnownAgreements implements AgreementFacts {

    private final JdbcClient jdbc;

    KnownAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Agreements> of(Collection<Long> accountIds, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select a.id, coalesce(p.broken, 0) as broken, coalesce(p.open, 0) as open,
                          coalesce(l.defaults, 0) as defaults, x.disputes, o.offers
                        from account a join creditor c on c.id = a.creditor_id
                        cross join lateral (
                          select count(*) filter (where p.acts_broken
                              and p.judged_on > :day::date - interval '12 months')::int as broken,
                            count(*) filter (where p.account_id = a.id and p.state in ('OPEN', 'AWAITING_BANK'))::int as open
                          from account o join promise p on p.account_id = o.id
                          where o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id) p
                        cross join lateral (
                          select count(*)::int as defaults from account o join plan l on l.account_id = o.id
                          where o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id and l.state = 'DEFAULTED'
                            and l.defaulted_on > :day::date - interval '12 months') l
                        cross join lateral (
                          select count(*)::int as disputes from dispute x where x.account_id = a.id and x.state = 'OPEN') x
                        cross join lateral (
                          select (select count(*)::int from plan l where l.account_id = a.id
                              and day_in(c.zone, l.made_at) > :day::date - interval '12 months')
                            + (select count(*)::int from run_line x where x.account_id = a.id
                              and x.failure = 'PLAN_IMPOSSIBLE' and day_in(c.zone, x.done_at) > :day::date - interval '12 months')
                            as offers) o
                        where a.id = any(:ids) and (p.broken > 0 or p.open > 0 or l.defaults > 0 or x.disputes > 0
                          or o.offers > 0)
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new Agreements(row.broken(), row.open(), row.defaults(), row.disputes(), row.offers())));
    }

    private record Row(long id, int broken, int open, int defaults, int disputes, int offers) {}
}
