package io.dunflow.resolution.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes to be called that were noted outside of a case, and what facts about people did to them. */
@Repository
class WishesToBeCalled {

    private static final String WISHES =
            """
            select o.id from call_wish o join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id where
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WishesToBeCalled(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> ofAccount(long accountId) {
        return list("o.account_id = ?", accountId);
    }

    /** Those of somebody for creditors who may call no more. */
    List<Long> refusedBy(long personId) {
        return list("d.person_id = ? and consent_of(d.person_id, a.creditor_id, 'PHONE', 'CALL') is false", personId);
    }

    private List<Long> list(String whose, long id) {
        return jdbc.sql(WISHES + whose + " order by o.id")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** Those of an account that a fact stopped and nothing was done about since. */
    List<Stopped> stopped(long accountId) {
        return jdbc.sql(
                        """
                        select o.id, o.named_on, not exists (
                            select from call_outcome x where x.account_id = o.account_id and x.id > o.id
                              and x.outcome <> 'NOT_REACHED')
                          and not exists (
                            select from account a join account b on b.debtor_id = a.debtor_id and b.creditor_id = a.creditor_id
                            join dunning_case c on c.account_id = b.id
                            where a.id = o.account_id and c.stage = 'ESCALATION' and c.closed_at is null and not c.shadow)
                          as counts
                        from call_outcome o join lateral (
                          select e.kind from call_wish_event e where e.call_id = o.id order by e.id desc limit 1) last on true
                        where o.account_id = ? and last.kind = 'STOPPED' order by o.id
                        """)
                .param(accountId)
                .query(Stopped.class)
                .list();
    }

    /** Records what became of one: STOPPED, LEFT, or AGAIN with the day. */
    void note(long callId, String kind, LocalDate callOn) {
        jdbc.sql("insert into call_wish_event (call_id, kind, call_on, at) values (?, ?, ?, ?)")
                .params(callId, kind, callOn, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One that was stopped.
     *
     * @param namedOn the day that the debtor named
     * @param counts nothing was said since that overtakes it, and no case is at collectors of the creditor, who would call anyway
     */
    record Stopped(long id, LocalDate namedOn, boolean counts) {}
}
