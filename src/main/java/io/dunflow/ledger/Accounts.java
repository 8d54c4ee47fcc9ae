package io.dunflow.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of the three, created when it is new; the same for all who ask at the same time. */
    @Transactional
    public Account findOrCreate(long creditorId, long debtorId, String currency) {
        return find(creditorId, debtorId, currency).orElseGet(() -> {
            jdbc.sql("insert into account (creditor_id, debtor_id, currency) values (?, ?, ?) on conflict do nothing")
                    .params(creditorId, debtorId, currency)
                    .update();
            return find(creditorId, debtorId, currency).orElseThrow();
        });
    }

    public Optional<Account> find(long creditorId, long debtorId, String currency) {
        return jdbc.sql("select * from account where creditor_id = ? and debtor_id = ? and currency = ?")
                .params(creditorId, debtorId, currency)
                .query(Account.class)
                .optional();
    }

    /** In which currencies the two have accounts. */
    List<String> currencies(long creditorId, long debtorId) {
        return jdbc.sql("select currency from account where creditor_id = ? and debtor_id = ? order by currency")
                .params(creditorId, debtorId)
                .query(String.class)
                .list();
    }

    /** @throws NotInLedger when there is none */
    public Account get(long id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotInLedger("account", id));
    }

    /** Those of the ids that exist, in the order of their ids. */
    public List<Account> of(Collection<Long> ids) {
        return jdbc.sql("select * from account where id = any(?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(Account.class)
                .list();
    }
}
