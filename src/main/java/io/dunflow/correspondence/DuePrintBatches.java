package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** When the next batch leaves by itself; empty when none waits for its hour. */
    Optional<Instant> next() {
        var now = clock.instant();
        return pending().stream().map(this::handOver).filter(now::isBefore).min(Instant::compareTo);
    }

    private boolean isDue(Pending batch) {
        return !handOver(batch).isAfter(clock.instant());
    }

    /** In the evening of its own day; when that was missed or is no business day, early on the next one. */
    private Instant handOver(Pending batch) {
        var zone = ZoneId.of(batch.zone());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var date = batch.businessDate().isAfter(today) ? batch.businessDate() : today;
        var day = days.next(batch.calendar(), date);
        return day.equals(batch.businessDate())
                ? day.atTime(settings.handOverHour(), 0).atZone(zone).toInstant()
                : day.atStartOfDay(zone).toInstant();
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
