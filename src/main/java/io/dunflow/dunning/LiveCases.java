package io.dunflow.dunning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that are not closed, and which items they consist of. */
@Component
class LiveCases {

    /** The latest closed case that items of an account left by being settled, if they were in none since (rule 2.29). */
    private static final String REOPENED =
            """
            (select max(old.id) from dunning_case old join case_item ci on ci.case_id = old.id and ci.item_id %s
             where old.account_id = %s and old.shadow = %s and old.close_reason = 'SETTLED'
               and not exists (select 1 from dunning_case k join case_item later on later.case_id = k.id
                               where k.account_id = old.account_id and k.shadow = old.shadow
                                 and later.item_id = ci.item_id and later.id > ci.id))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a REMINDER case for each account of these lines that has none. */
    void openMissing(Collection<Long> lineIds) {
        jdbc.sql(
                        """
                        insert into dunning_case (account_id, stage, shadow, next_action_on, opened_at, reopens_id)
                        select l.account_id, 'REMINDER', c.shadow, l.next_action_on, :now,
                          %s
                        from run_line l join creditor c on c.id = l.creditor_id
                        where l.id = any(:lines)
                        on conflict (account_id, stage, shadow) where stage in ('REMINDER', 'ESCALATION') do nothing
                        """
                                .formatted(REOPENED.formatted(
                                        "in (select x.item_id from run_line_item x where x.line_id = l.id and x.action in ('CLAIM', 'ESCALATE'))",
                                        "l.account_id",
                                        "c.shadow")))
                .param("lines", lineIds.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    /** Lets the items that these lines claim or escalate join the REMINDER case of their account, unless they are in one. */
    void joinActedOn(Collection<Long> lineIds) {
        jdbc.sql(
                        """
                        insert into case_item (case_id, item_id, shadow, joined_at, cause)
                        select k.id, x.item_id, k.shadow, :now,
                          case when k.opened_at = :now then 'OPENED' else 'JOINED' end
                        from run_line l
                        join run_line_item x on x.line_id = l.id and x.action in ('CLAIM', 'ESCALATE')
                        join creditor c on c.id = l.creditor_id
                        join dunning_case k on k.account_id = l.account_id and k.stage = 'REMINDER' and k.shadow = c.shadow
                        where l.id = any(:lines)
                        on conflict (item_id, shadow) where left_at is null do nothing
                        """)
                .param("lines", lineIds.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    /** Notes the REMINDER case of each line, and the case's next action. */
    List<CaseOfLine> assign(Collection<Long> lineIds) {
        return jdbc.sql(
                        """
                        with assigned as (
                          update run_line l set case_id = k.id
                          from dunning_case k, creditor c
                          where l.id = any(:lines) and c.id = l.creditor_id
                            and k.account_id = l.account_id and k.stage = 'REMINDER' and k.shadow = c.shadow
                          returning l.id as line_id, k.id as case_id, k.process_instance_id, l.next_action_on
                        ), reviewed as (
                          update dunning_case k set next_action_on = assigned.next_action_on
                          from assigned where assigned.case_id = k.id
                        )
                        select line_id, case_id, process_instance_id from assigned order by case_id
                        """)
                .param("lines", lineIds.toArray(Long[]::new))
                .query(CaseOfLine.class)
                .list();
    }

    /** Notes the process instance of each of these cases. */
    void runAs(Map<Long, String> processes) {
        if (!processes.isEmpty()) {
            jdbc.sql(
                            """
                            update dunning_case k set process_instance_id = p.process
                            from unnest(:cases, :processes) p (id, process) where k.id = p.id
                            """)
                    .param("cases", processes.keySet().toArray(Long[]::new))
                    .param("processes", processes.values().toArray(String[]::new))
                    .update();
        }
    }

    Optional<LiveCase> of(long accountId, Stage stage, boolean shadow) {
        return jdbc.sql(
                        """
                        select id, process_instance_id from dunning_case
                        where account_id = :account and stage = :stage and shadow = :shadow
                        """)
                .param("account", accountId)
                .param("stage", stage.name())
                .param("shadow", shadow)
                .query(LiveCase.class)
                .optional();
    }

    /**
     * Opens a case.
     *
     * @param items that will be in it
     */
    long open(long accountId, Stage stage, boolean shadow, Long splitFrom, Collection<Long> items) {
        return jdbc.sql(
                        """
                        insert into dunning_case (account_id, stage, shadow, opened_at, split_from_id, reopens_id)
                        values (:account, :stage, :shadow, :now, :split, %s) returning id
                        """
                                .formatted(REOPENED.formatted("= any(:items)", ":account", ":shadow")))
                .param("account", accountId)
                .param("stage", stage.name())
                .param("shadow", shadow)
                .param("now", now())
                .param("split", splitFrom)
                .param("items", items.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    void moveTo(long caseId, Stage stage) {
        jdbc.sql("update dunning_case set stage = :stage, next_action_on = null where id = :id")
                .param("stage", stage.name())
                .param("id", caseId)
                .update();
    }

    List<Long> itemsOf(long caseId) {
        return jdbc.sql("select item_id from case_item where case_id = :case and left_at is null order by item_id")
                .param("case", caseId)
                .query(Long.class)
                .list();
    }

    /** Moves items into a case, out of whichever they are in. */
    void move(Collection<Long> itemIds, long toCase, boolean shadow, String cause) {
        var items = itemIds.toArray(Long[]::new);
        jdbc.sql(
                        """
                        update case_item set left_at = :now
                        where item_id = any(:items) and shadow = :shadow and left_at is null and case_id <> :case
                        """)
                .param("now", now())
                .param("items", items)
                .param("shadow", shadow)
                .param("case", toCase)
                .update();
        jdbc.sql(
                        """
                        insert into case_item (case_id, item_id, shadow, joined_at, cause)
                        select :case, item, :shadow, :now, :cause from unnest(:items) item
                        on conflict (item_id, shadow) where left_at is null do nothing
                        """)
                .param("case", toCase)
                .param("items", items)
                .param("shadow", shadow)
                .param("now", now())
                .param("cause", cause)
                .update();
    }

    /** Closes a case; its items have left it. */
    void close(long caseId, String reason) {
        leaveFailedLines(caseId);
        jdbc.sql("update case_item set left_at = :now where case_id = :case and left_at is null")
                .param("now", now())
                .param("case", caseId)
                .update();
        jdbc.sql(
                        """
                        update dunning_case set stage = 'CLOSED', last_stage = stage, closed_at = :now, close_reason = :reason,
                          next_action_on = null
                        where id = :case and stage <> 'CLOSED'
                        """)
                .param("now", now())
                .param("reason", reason)
                .param("case", caseId)
                .update();
    }

    /** A step that failed and lost its ground with the case is nobody's task any more. */
    private void leaveFailedLines(long caseId) {
        jdbc.sql(
                        """
                        update run_line l set state = 'LOST_GROUND', failure = 'SETTLED'
                        from dunning_case c
                        where c.id = :case and l.account_id = c.account_id and l.state = 'FAILED'
                          and exists (select 1 from run_line_item x join case_item y on y.item_id = x.item_id
                                      where x.line_id = l.id and x.action <> 'LIST' and y.case_id = c.id)
                          and not exists (select 1 from run_line_item x join item i on i.id = x.item_id
                                          where x.line_id = l.id and x.action <> 'LIST' and i.open_amount > 0)
                        """)
                .param("case", caseId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A case that lives, and its process; none in shadow mode. */
    record LiveCase(long id, String processInstanceId) {}

    /** The case in which the step of a line is taken. */
    record CaseOfLine(long lineId, long caseId, String processInstanceId) {}
}
