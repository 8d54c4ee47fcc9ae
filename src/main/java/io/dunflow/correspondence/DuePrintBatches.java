package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands over print batches by themselves in the evening of their creditor's day. */
@Component
class DuePrintBatches {

    private static final String ACTOR = "dispatcher";

    private final JdbcClient jdbc;
    private final PrintBatches batches;
    private final BusinessDays days;
    private final LetterSettings settings;
    private final Clock clock;

    DuePrintBatches(JdbcClient jdbc, PrintBatches batches, BusinessDays days, LetterSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many letters left. */
    int handOverDue() {
        return pending().stream()
                .filter(this::isDue)
                .mapToInt(batch -> batches.handOver(batch.id(), ACTOR))
                .sum();
    }

    private boolean isDue(Pending batch) {
        var there = clock.instant().atZone(ZoneId.of(batch.zone()));
        var today = there.toLocalDate();
        return days.isBusinessDay(batch.calendar(), today)
                && (today.isAfter(batch.businessDate())
                        || today.equals(batch.businessDate()) && there.getHour() >= settings.handOverHour());
    }

    private List<Pending> pending() {
        return jdbc.sql(
                        """
                        select b.id, b.business_date, k.zone, k.calendar
                        from print_batch b join creditor k on k.id = b.creditor_id
                        where b.handed_over_at is null order by b.id
                        """)
                .query(Pending.class)
                .list();
    }

    /** A batch that has not left. */
    record Pending(long id, LocalDate businessDate, String zone, String calendar) {}
}
