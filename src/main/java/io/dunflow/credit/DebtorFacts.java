package io.dunflow.credit;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of a debtor, over all accounts, that speaks for or against giving credit. */
@Repository
class DebtorFacts {

    /** Days for which a broken promise is remembered. */
    static final int MEMORY = 180;

    private final JdbcClient jdbc;

    DebtorFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Known of(long debtorId, LocalDate day) {
        return jdbc.sql(
                        """
                select d.kind,
                  (select max(cast(:day as date) - i.due_date) from account a join item i on i.account_id = a.id
                    where a.debtor_id = d.id and i.open_amount > 0 and i.due_date < :day and i.open_amount > coalesce(
                      (select sum(p.amount) from portion p where p.item_id = i.id and p.cover in ('DISPUTE', 'CONFLICT')),
                      0)) as overdue_days,
                  coalesce((select max(k.level) from account a join item i on i.account_id = a.id
                    join item_clock k on k.item_id = i.id and not k.shadow
                    where a.debtor_id = d.id and i.open_amount > 0), 0) as highest_level,
                  (select count(*) from account a join promise p on p.account_id = a.id
                    where a.debtor_id = d.id and p.acts_broken
                      and p.judged_on > cast(:day as date) - :memory) as broken_promises,
                  exists (select from account a join account_standing s on s.account_id = a.id and s.latest
                    where a.debtor_id = d.id and (s.credit_stop or s.delivery_stop))
                  or exists (select from order_blocks_on(d.id, :day))
                  or exists (select from account a join standing_effect e on e.account_id = a.id
                    where a.debtor_id = d.id and e.effect = 'BLOCK_ORDERS') as stopped
                from debtor d where d.id = :debtor""")
                .param("day", day)
                .param("memory", MEMORY)
                .param("debtor", debtorId)
                .query(Known.class)
                .single();
    }

    /**
     * The facts of one debtor.
     *
     * @param overdueDays of the oldest item that is overdue and not wholly disputed; null when there is none
     * @param brokenPromises of the last half year
     * @param stopped the policy, a person or a fact about the person stopped deliveries or orders on account
     */
    record Known(String kind, Integer overdueDays, int highestLevel, int brokenPromises, boolean stopped) {}
}
