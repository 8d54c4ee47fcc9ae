package io.dunflow.dunning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items are in which case, and from which stage they came. */
@Repository
class CaseItems {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The live case in which most of these items are; null when they are in none. */
    Long caseOfMost(Collection<Long> itemIds) {
        return jdbc.sql(
                        """
                        select case_id from case_item
                        where item_id = any(:items) and not shadow and left_at is null
                        group by case_id order by count(*) desc, case_id limit 1
                        """)
                .param("items", itemIds.toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** The live cases in which these items are. */
    List<Long> leavers(Collection<Long> itemIds) {
        return jdbc.sql(
                        """
                        select distinct case_id from case_item
                        where item_id = any(:items) and not shadow and left_at is null order by case_id
                        """)
                .param("items", itemIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Moves items into a case and keeps the stage from which they came. */
    void split(Collection<Long> itemIds, long toCase) {
        jdbc.sql(
                        """
                        with gone as (
                          update case_item ci set left_at = :now from dunning_case k
                          where k.id = ci.case_id and ci.item_id = any(:items) and not ci.shadow and ci.left_at is null
                            and ci.case_id <> :case
                          returning ci.item_id, k.stage)
                        insert into case_item (case_id, item_id, joined_at, cause, from_stage)
                        select :case, i.id, :now, case when g.stage is null then 'OPENED' else 'SPLIT' end,
                          coalesce(nullif(g.stage, 'AGENCY'), (select b.from_stage from case_item b
                                             where b.item_id = i.id and b.from_stage is not null
                                             order by b.id desc limit 1))
                        from unnest(:items) i (id) left join gone g on g.item_id = i.id
                        where not exists (select 1 from case_item here
                                          where here.item_id = i.id and here.case_id = :case and here.left_at is null)
                        """)
                .param("now", now())
                .param("items", itemIds.toArray(Long[]::new))
                .param("case", toCase)
                .update();
    }

    /** Open items of a case that were split off from a case of this stage; what is overdue and was in none is reminded of. */
    List<Long> cameFrom(long caseId, Stage stage) {
        return jdbc.sql(
                        """
                        select ci.item_id from case_item ci join item i on i.id = ci.item_id
                        join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id
                        where ci.case_id = :case and ci.left_at is null and i.open_amount > 0
                          and coalesce(ci.from_stage, case when i.due_date < day_in(c.zone, :now) then 'REMINDER' end) = :stage
                        order by ci.item_id
                        """)
                .param("case", caseId)
                .param("stage", stage.name())
                .param("now", now())
                .query(Long.class)
                .list();
    }

    /** Lets the rest leave a case: it is in none. */
    void leave(long caseId) {
        jdbc.sql("update case_item set left_at = :now where case_id = :case and left_at is null")
                .param("now", now())
                .param("case", caseId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
