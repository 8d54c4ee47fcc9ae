package io.dunflow.worklist;

import io.dunflow.ledger.GrantedCreditors;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that get nothing more on credit, which credit control watches over. */
@Repository
@Transactional(readOnly = true)
class StoppedAccounts {

    private static final String STOPPED =
            """
            from account_standing s join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id
            where s.latest and (s.credit_stop or s.delivery_stop) and a.creditor_id = any(:granted)
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    StoppedAccounts(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /** How many there are, and those stopped last. */
    Stopped newest(int limit) {
        var top = jdbc.sql("select a.id as account, d.name || ' (' || d.number || ')' as debtor, s.standing, s.since "
                        + STOPPED + " order by s.id desc limit :limit")
                .param("granted", granted.ids())
                .param("limit", limit)
                .query(Account.class)
                .list();
        var count = jdbc.sql("select count(*) " + STOPPED)
                .param("granted", granted.ids())
                .query(Long.class)
                .single();
        return new Stopped(count, top);
    }

    /** All of them counted, some of them shown. */
    record Stopped(long count, List<Account> top) {}

    /** One of them. */
    record Account(long account, String debtor, String standing, LocalDate since) {}
}
