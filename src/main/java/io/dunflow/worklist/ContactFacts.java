package io.dunflow.worklist;

import io.dunflow.policy.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tables about calls may ask about the calls before. */
@Repository
class ContactFacts {

    private static final String SPOKEN = "daysSinceLastContact";

    private final JdbcClient jdbc;

    ContactFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts by their names in the policy guide. */
    Facts of(long accountId, LocalDate day) {
        return jdbc.sql(
                        """
                        select :day::date - (
                            select max(day_in(cr.zone, o.recorded_at)) from call_outcome o
                            where o.account_id = a.id and o.spoken) as spoken,
                          coalesce((select p.acts_broken and not exists (
                                select 1 from call_outcome o where o.account_id = a.id and o.placed <> 'IN_WRITING'
                                  and o.recorded_at > p.judged_at)
                            from promise p where p.account_id = a.id and p.state not in ('WITHDRAWN', 'VOID')
                            order by p.id desc limit 1), false) as broken
                        from account a join creditor cr on cr.id = a.creditor_id where a.id = :account
                        """)
                .param("day", day)
                .param("account", accountId)
                .query((row, n) -> {
                    var facts = new HashMap<String, Object>();
                    facts.put(SPOKEN, row.getObject("spoken", Integer.class));
                    facts.put("promiseBroken", row.getBoolean("broken"));
                    return new DailyFacts(facts, Set.of(SPOKEN));
                })
                .single();
    }
}
