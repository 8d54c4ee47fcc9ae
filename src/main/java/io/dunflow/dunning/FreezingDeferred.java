package io.dunflow.dunning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps deferred items from being dunned, and their days from counting, through the day that was agreed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FreezingDeferred {

    private static final String DEFERRAL = "DEFERRAL";

    private final JdbcClient jdbc;
    private final Clock clock;

    FreezingDeferred(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Blocks and freezes an item. */
    public void freeze(long itemId, LocalDate from, LocalDate until) {
        jdbc.sql("insert into item_freeze (item_id, cover, from_date, until_date, changed_at)"
                        + " values (?, 'DEFERRAL', ?, ?, ?)")
                .params(itemId, from, until, now())
                .update();
    }

    /** From this day on the item is dunned again, by the next run; the days before stay days that were given. */
    public void thaw(long itemId, LocalDate day) {
        jdbc.sql(
                        "update item_freeze set lifted_on = greatest(from_date, ?), changed_at = ? where item_id = ? and cover = 'DEFERRAL'"
                                + " and lifted_on is null and until_date >= ?")
                .params(day, now(), itemId, day)
                .update();
        jdbc.sql("update dunning_case k set next_action_on = greatest(k.next_action_on, ?) from case_item x"
                        + " where x.case_id = k.id and x.item_id = ? and x.left_at is null and k.closed_at is null")
                .params(day, itemId)
                .update();
    }

    /** Whether what blocks an item is a deferral, and not a hold. */
    static boolean isDeferral(String reason) {
        return DEFERRAL.equals(reason);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
