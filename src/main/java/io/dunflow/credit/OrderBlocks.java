package io.dunflow.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets no orders on account, and why: each cause stands until it ends itself. */
@Repository
public class OrderBlocks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderBlocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What blocks the orders of a debtor on a day, a limit only while it is exceeded; facts about the person come last. */
    public List<Block> standing(long debtorId, LocalDate day) {
        return jdbc.sql(
                        """
                select id, scope, cause, reason, blocked_by, blocked_at as since from order_blocks_on(:debtor, :day)
                union all
                select 0, 'DEBTOR', 'FACT', f.kind, f.recorded_by, min(e.at) from standing_effect e
                  join person_fact f on f.id = e.fact_id join account a on a.id = e.account_id
                  where a.debtor_id = :debtor and e.effect = 'BLOCK_ORDERS' group by f.kind, f.recorded_by
                order by 6""")
                .param("debtor", debtorId)
                .param("day", day)
                .query(Block.class)
                .list();
    }

    /** Blocks, unless the cause stands already. */
    void block(long debtorId, LimitScope scope, String cause, String reason, String by) {
        jdbc.sql(
                        """
                insert into order_block (debtor_id, scope, cause, reason, blocked_by, blocked_at)
                select :debtor, :scope, :cause, :reason, :by, :now
                where not exists (select from standing_order_block
                  where debtor_id = :debtor and scope = :scope and cause = :cause)""")
                .param("debtor", debtorId)
                .param("scope", scope.name())
                .param("cause", cause)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** Whose limits stopped the orders of a debtor, and hold on the day what is owed and ordered. */
    List<Ended> withinAgain(long debtorId, long head, LocalDate day) {
        return jdbc.sql(
                        """
                with standing as materialized (select debtor_id, scope from standing_order_block
                  where cause = 'OVER_LIMIT' and (debtor_id = :debtor or debtor_id = :head and scope = 'GROUP'))
                select debtor_id, scope from standing where within_limit(scope, debtor_id, :day)""")
                .param("debtor", debtorId)
                .param("head", head)
                .param("day", day)
                .query(Ended.class)
                .list();
    }

    /** Ends what stands of a cause. */
    int release(long debtorId, LimitScope scope, String cause, String reason, String by) {
        return jdbc.sql(
                        """
                insert into order_block_end (block_id, reason, ended_by, ended_at)
                select id, :reason, :by, :now from standing_order_block
                where debtor_id = :debtor and scope = :scope and cause = :cause on conflict do nothing""")
                .param("debtor", debtorId)
                .param("scope", scope.name())
                .param("cause", cause)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A limit that is not exceeded any more. */
    record Ended(long debtorId, LimitScope scope) {}

    /**
     * A block that stands.
     *
     * @param id 0 of a fact about the person
     * @param scope GROUP: of the head and all branches below it
     * @param cause OVER_LIMIT, REVIEW, BY_HAND or FACT
     * @param reason as somebody wrote it; of a fact its kind
     */
    public record Block(
            long id, LimitScope scope, String cause, String reason, String blockedBy, OffsetDateTime since) {

        /** What it is called. */
        public String word() {
            return scope == LimitScope.GROUP ? "GROUP_" + cause : cause;
        }
    }
}
