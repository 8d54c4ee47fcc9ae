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
                        select a.id,
                          count(*) filter (where p.state in ('BROKEN', 'PARTLY_KEPT')
                            and p.judged_on > :day::date - interval '12 months')::int as broken,
                          count(*) filter (where p.account_id = a.id and p.state in ('OPEN', 'AWAITING_BANK'))::int as open
                        from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                        join promise p on p.account_id = o.id
                        where a.id = any(:ids) group by a.id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, row -> new Agreements(row.broken(), row.open(), 0)));
    }

    private record Row(long id, int broken, int open) {}
}
