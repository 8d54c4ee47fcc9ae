package io.dunflow.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.worklist.Priority.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How urgent calls are and were. */
@Repository
class Priorities {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Priorities(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records what was decided about a case, if it is another decision than before or counts for longer.
     */
    void put(long caseId, Priority priority, String cause) {
        jdbc.sql(
                        """
                        insert into call_priority (case_id, account_id, points, decision_id, by_hand_id, cause, changes_on,
                          decided_at)
                        select c.id, c.account_id, :points, :decision, :hand::bigint, :cause, :changes::date, :now from dunning_case c
                        where c.id = :case and not exists (
                          select 1 from (select p.decision_id, p.by_hand_id, p.changes_on from call_priority p
                            where p.case_id = c.id order by p.id desc limit 1) latest
                          where latest.decision_id = :decision and latest.by_hand_id is not distinct from :hand::bigint
                            and latest.changes_on is not distinct from :changes::date)
                        """)
                .param("case", caseId)
                .param("points", priority.points())
                .param("decision", priority.decision())
                .param("hand", priority.byHand())
                .param("cause", cause)
                .param("changes", priority.changesOn())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The priority of the account's case with a collector; empty when no collector has one, or its calls rest. */
    Optional<Priority> ofAccount(long accountId) {
        return jdbc.sql(
                        """
                        select d.outputs, d.id, p.changes_on, h.id as hand, h.points, h.until_date, h.reason, h.set_by
                        from call_priority p
                        join dunning_case c on c.id = p.case_id and c.stage = 'ESCALATION' and c.closed_at is null
                          and not exists (select from case_rest k where k.case_id = c.id and k.what = 'CALL'
                            and k.ended_at is null)
                        join decision d on d.id = p.decision_id left join priority_by_hand h on h.id = p.by_hand_id
                        where p.account_id = ? order by p.id desc limit 1
                        """)
                .param(accountId)
                .query((row, n) -> {
                    var decided = Priority.of(
                            reasons(row.getString("outputs")),
                            row.getLong("id"),
                            row.getObject("changes_on", LocalDate.class));
                    return row.getObject("hand") == null ? decided : decided.and(byHand(row));
                })
                .optional();
    }

    private static PriorityByHand byHand(ResultSet row) throws SQLException {
        return new PriorityByHand(
                row.getLong("hand"),
                row.getInt("points"),
                row.getObject("until_date", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by"));
    }

    /** The cases that collectors have of these accounts. */
    List<Called> called(List<Long> accountIds) {
        return jdbc.sql(
                        """
                        select id as case_id, account_id from dunning_case
                        where account_id = any(?) and stage = 'ESCALATION' and not shadow order by id
                        """)
                .param(accountIds.toArray(Long[]::new))
                .query(Called.class)
                .list();
    }

    /** The cases of a creditor whose priority time alone has changed by the day. */
    List<Called> grownOlder(long creditorId, LocalDate day) {
        return jdbc.sql(
                        """
                        select c.id as case_id, c.account_id
                        from dunning_case c join account a on a.id = c.account_id and a.creditor_id = :creditor
                        cross join lateral (select p.changes_on from call_priority p
                          where p.case_id = c.id order by p.id desc limit 1) latest
                        where c.stage = 'ESCALATION' and not c.shadow and latest.changes_on <= :day order by c.id
                        """)
                .param("creditor", creditorId)
                .param("day", day)
                .query(Called.class)
                .list();
    }

    private List<Reason> reasons(String outputs) {
        try {
            return json.readValue(outputs, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A case in escalation. */
    record Called(long caseId, long accountId) {}
}
