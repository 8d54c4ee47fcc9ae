package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account owes net: its dunnable portions less the money and the credits that found no item. */
@Repository
public class NetClaims {

    private final JdbcClient jdbc;

    NetClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The net claim of each of the accounts, due or not; accounts that do not exist are left out. */
    public Map<Long, NetClaim> of(Collection<Long> accountIds) {
        return jdbc
                .sql(
                        """
                        select a.id as account_id, coalesce(i.amount, 0) as dunnable, coalesce(c.payments, 0) as payments,
                               coalesce(c.credit_notes, 0) as credit_notes
                          from account a
                          left join (select account_id, sum(dunnable_amount) as amount
                                       from item where account_id = any(:ids) and open_amount > 0
                                      group by account_id) i on i.account_id = a.id
                          left join (select account_id,
                                            sum(unallocated) filter (where kind = 'PAYMENT') as payments,
                                            sum(unallocated) filter (where kind = 'CREDIT_NOTE') as credit_notes
                                       from credit where account_id = any(:ids) and unallocated > 0 and parked_at is null
                                      group by account_id) c on c.account_id = a.id
                         where a.id = any(:ids)
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .query(NetClaim.class)
                .list()
                .stream()
                .collect(Collectors.toMap(NetClaim::accountId, claim -> claim));
    }

    /**
     * The parts of a net claim, in the account's currency.
     *
     * @param dunnable sum of the dunnable portions of its open items
     * @param payments unallocated and not parked
     * @param creditNotes free ones
     */
    public record NetClaim(long accountId, BigDecimal dunnable, BigDecimal payments, BigDecimal creditNotes) {

        /** What money and credits without an item take off. */
        public BigDecimal credits() {
            return payments.add(creditNotes);
        }

        /** Negative when more came in than is dunnable. */
        public BigDecimal net() {
            return dunnable.subtract(credits());
        }
    }
}
