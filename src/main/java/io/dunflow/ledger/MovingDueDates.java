package io.dunflow.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the due date of an item and records it. The original one stays: age and limitation count from it. */
@Component
public class MovingDueDates {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovingDueDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Moves it; nothing happens when it is there already. The caller holds the account's lock.
     *
     * @param cause a word, such as DEFERRAL
     * @param thing what moved it, such as {@code deferral:7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long itemId, LocalDate to, String cause, String thing, String by) {
        jdbc.sql(
                        """
                        with moved as (
                          insert into due_date_change (item_id, due_before, due_after, cause, reference, changed_at, changed_by)
                          select id, due_date, :to, :cause, :reference, :now, :by from item
                          where id = :item and due_date <> :to returning item_id)
                        update item set due_date = :to where id in (select item_id from moved)
                        """)
                .param("to", to)
                .param("cause", cause)
                .param("reference", thing + "@" + clock.instant())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("item", itemId)
                .update();
    }
}
