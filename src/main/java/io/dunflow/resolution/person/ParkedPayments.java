package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments that came at or after an opening. */
@Repository
class ParkedPayments {

    private final JdbcClient jdbc;

    ParkedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these accounts that a standing fact did not act on yet, of which nobody said that they are kept, and that did not go back. */
    List<Suspect> suspects(Long[] accounts) {
        return jdbc.sql(
                        """
                        select e.fact_id, f.kind as fact, e.account_id, c.id as credit_id, e.task, e.asked_group as "group",
                          coalesce(e.asked_days, 0) as days, e.decision_id
                        from standing_effect e join person_fact f on f.id = e.fact_id
                        join credit c on c.account_id = e.account_id and c.kind = 'PAYMENT' and c.value_date >= f.opened_on
                        where e.account_id = any(:accounts) and e.effect = 'PARK_PAYMENTS' and e.target is null
                          and not exists (select from legal_effect o where o.fact_id = e.fact_id
                            and o.effect = 'PARK_PAYMENTS' and o.target = 'credit:' || c.id)
                          and not exists (select from legal_effect o join legal_effect_end x on x.effect_id = o.id
                            where o.effect = 'PARK_PAYMENTS' and o.target = 'credit:' || c.id and x.found = 'KEPT')
                          and c.amount > (select coalesce(sum(r.amount), 0) from entry r
                            where r.credit_id = c.id and r.kind in ('RETURN', 'REFUND'))
                        order by c.id, e.id
                        """)
                .param("accounts", accounts)
                .query(Suspect.class)
                .list();
    }

    /** Ids of what stands of such effects on payments that went back. */
    List<Long> returned(Long[] accounts) {
        return jdbc.sql(
                        """
                        select e.id from standing_effect e
                        join credit c on c.account_id = e.account_id and e.target = 'credit:' || c.id
                        where e.account_id = any(:accounts) and e.effect = 'PARK_PAYMENTS'
                          and c.amount <= (select coalesce(sum(r.amount), 0) from entry r
                            where r.credit_id = c.id and r.kind in ('RETURN', 'REFUND'))
                        order by e.id
                        """)
                .param("accounts", accounts)
                .query(Long.class)
                .list();
    }

    /**
     * A payment that a fact makes suspect.
     *
     * @param task what somebody is asked to do about it, or null
     */
    record Suspect(
            long factId,
            FactKind fact,
            long accountId,
            long creditId,
            String task,
            String group,
            int days,
            Long decisionId) {

        LegalRule rule() {
            return new LegalRule(ParkingPayments.WORD, task, group, days, decisionId);
        }
    }
}
