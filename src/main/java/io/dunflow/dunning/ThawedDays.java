package io.dunflow.dunning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back that the dunning age of an item went on: what ended its standstill turned out not to have happened. */
@Component
public class ThawedDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    ThawedDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets the standstill that began again today have gone on since the day on which it ended. */
    public void undo(long itemId, LocalDate endedOn) {
        jdbc.sql("update item_freeze set from_date = :ended, changed_at = :now"
                        + " where item_id = :item and until_date is null and from_date > :ended")
                .param("ended", endedOn)
                .param("now", now())
                .param("item", itemId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
