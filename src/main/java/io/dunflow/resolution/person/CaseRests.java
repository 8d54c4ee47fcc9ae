package io.dunflow.resolution.person;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of the cases at collectors: why calls and decisions rest, by what is known now and by what their processes were told. */
@Repository
class CaseRests {

    static final String CALL = "CALL";
    static final String DECISION = "DECISION";

    private static final String FOUND =
            """
            select * from (
              select c.id as case_id, c.account_id, r.call as calls, r.decision as decisions,
                (r.call is null) = exists (select from case_rest k
                  where k.case_id = c.id and k.what = 'CALL' and k.ended_at is null) as calls_changed,
                (r.decision is null) = exists (select from case_rest k
                  where k.case_id = c.id and k.what = 'DECISION' and k.ended_at is null) as decisions_changed
              from dunning_case c join account a on a.id = c.account_id join creditor cr on cr.id = a.creditor_id
              cross join lateral case_rests(c.id, day_in(cr.zone, :now)) r
              where %s) f
            """;

    private static final String LIVE =
            """
            c.stage = 'ESCALATION' and c.closed_at is null and not c.shadow
              and exists (select from case_item x join item i on i.id = x.item_id
                where x.case_id = c.id and x.left_at is null and i.open_amount > 0)
            """;

    private static final String CHANGED = " where calls_changed or decisions_changed order by case_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of which it is otherwise than their processes were told. */
    List<Found> changed() {
        return jdbc.sql(FOUND.formatted(LIVE) + CHANGED)
                .param("now", now())
                .query(Found.class)
                .list();
    }

    /** The same of a creditor. */
    List<Found> changedOf(long creditorId) {
        return jdbc.sql(FOUND.formatted(LIVE + " and a.creditor_id = :creditor") + CHANGED)
                .param("now", now())
                .param("creditor", creditorId)
                .query(Found.class)
                .list();
    }

    /** The same of accounts. */
    List<Found> changedIn(Collection<Long> accountIds) {
        return jdbc.sql(FOUND.formatted(LIVE + " and c.account_id = any(:accounts)") + CHANGED)
                .param("now", now())
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(Found.class)
                .list();
    }

    Found ofCase(long caseId) {
        return jdbc.sql(FOUND.formatted("c.id = :case"))
                .param("now", now())
                .param("case", caseId)
                .query(Found.class)
                .single();
    }

    /** Notes why it rests from now on; null: it does no longer. */
    void note(long caseId, String what, String reasons) {
        if (reasons == null) {
            jdbc.sql("update case_rest set ended_at = ? where case_id = ? and what = ? and ended_at is null")
                    .params(now(), caseId, what)
                    .update();
        } else {
            jdbc.sql("insert into case_rest (case_id, what, reasons, began_at) values (?, ?, ?, ?)")
                    .params(caseId, what, reasons, now())
                    .update();
        }
    }

    long accountOf(long caseId) {
        return jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    /** Those that a hold acts on, branches that let their head office see to their letters included. */
    List<Long> accountsOfHold(long holdId) {
        return List.copyOf(jdbc.sql(
                        """
                        select accounts_under(h.debtor_id) from hold h where h.id = :hold
                        union select a.id from hold h left join item i on i.id = h.item_id
                          join account a on a.id in (h.account_id, i.account_id) where h.id = :hold
                        """)
                .param("hold", holdId)
                .query(Long.class)
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A case at a collector.
     *
     * @param calls why nobody calls, words with commas; null: somebody may
     * @param decisions why a lead has nothing to decide; null: there is something
     * @param callsChanged whether its process was told otherwise
     */
    record Found(
            long caseId,
            long accountId,
            String calls,
            String decisions,
            boolean callsChanged,
            boolean decisionsChanged) {}
}
