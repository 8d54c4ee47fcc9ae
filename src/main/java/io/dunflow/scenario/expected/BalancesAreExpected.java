package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.Part;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code balances}: of a debtor, or of one currency of it ({@code huber/USD}). */
@Component
class BalancesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    BalancesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "balances";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        expected.fields().forEach((name, fields) -> mismatches.addAll(Comparing.fields(name, fields, facts(name))));
        return mismatches;
    }

    private Facts facts(String name) {
        var parts = name.split("/", 2);
        return jdbc.sql(
                        """
                        select coalesce(sum(i.open), 0) as open, coalesce(sum(i.dunnable), 0) as dunnable,
                          coalesce(sum(c.unallocated), 0) as unallocated,
                          coalesce(sum(i.dunnable), 0) - coalesce(sum(c.free), 0) as net_claim,
                          coalesce(sum(f.charges), 0) as charges
                        from account a join debtor d on d.id = a.debtor_id
                        left join lateral (select sum(open_amount) as open, sum(dunnable_amount) as dunnable
                                           from item where account_id = a.id) i on true
                        left join lateral (select sum(unallocated) as unallocated,
                                             sum(unallocated) filter (where parked_at is null) as free
                                           from credit where account_id = a.id) c on true
                        left join lateral (select sum(open_amount) as charges from charge
                                           where account_id = a.id and state = 'BOOKED') f on true
                        where d.number = :debtor and (:currency::text is null or a.currency = :currency)
                        """)
                .param("debtor", parts[0])
                .param("currency", parts.length > 1 ? parts[1] : null)
                .query((row, n) -> Facts.of()
                        .and("open", Money.of(row.getBigDecimal("open")))
                        .and("dunnable", Money.of(row.getBigDecimal("dunnable")))
                        .and("unallocated", Money.of(row.getBigDecimal("unallocated")))
                        .and("charges", Money.of(row.getBigDecimal("charges")))
                        .and("net-claim", Money.of(row.getBigDecimal("net_claim"))))
                .single();
    }
}
