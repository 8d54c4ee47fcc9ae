package io.dunflow.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened that changes when claims become time-barred (domain rule 2.12), as it happened. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LimitationGrounds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LimitationGrounds(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The debtor agreed to a plan of these items; whether that acknowledges them depends on how.
     *
     * @param how SPOKEN, WRITTEN or SIGNED
     * @param source the letter or e-mail, or null
     */
    public void planned(Collection<Long> items, String how, LocalDate on, String reference, String source, String by) {
        add(items, "PLAN_" + how, on, null, reference, source, by);
    }

    /** While a plan runs, they may be claimed by it only. */
    public void resting(Collection<Long> items, LocalDate on, String reference, String by) {
        add(items, "PLAN", on, null, reference, null, by);
    }

    /** The items were deferred by agreement. */
    public void deferred(Collection<Long> items, LocalDate from, LocalDate until, String reference, String by) {
        add(items, "DEFERRED", from, until, reference, null, by);
    }

    /**
     * A person, or a legal action, says what happened.
     *
     * @param until last day of what suspends it; null: it is not over
     * @param source how it is known
     */
    public void said(
            Collection<Long> items,
            String kind,
            LocalDate from,
            LocalDate until,
            String reference,
            String source,
            String by) {
        add(items, kind, from, until, reference, source, by);
    }

    /** What a reference suspends is over; where it is known later that it was over earlier, the earlier day counts. */
    public void ended(String reference, LocalDate on, String by) {
        end(
                "g.reference = :which and g.kind in ('PLAN', 'DEFERRED', 'NEGOTIATION', 'COURT')"
                        + " and coalesce(g.until_date, 'infinity') > :on",
                reference,
                "ENDED",
                on,
                null,
                by);
    }

    /** A deferral was taken back, be it on its last day: the items are due as before, only the days that passed were given. */
    public void takenBack(String reference, LocalDate on, String by) {
        end("g.reference = :which and g.kind = 'DEFERRED'", reference, "ENDED", on, null, by);
    }

    /** A title was set aside: its years never were. */
    public void titleGone(String reference, LocalDate on, String by) {
        end("g.reference = :which and g.kind = 'TITLE'", reference, "WRONG", on, null, by);
    }

    /** One ground is over. */
    public void ended(long groundId, LocalDate on, String source, String by) {
        end("g.id = :which", groundId, "ENDED", on, source, by);
    }

    /** One ground never was. */
    public void wrong(long groundId, LocalDate on, String source, String by) {
        end("g.id = :which", groundId, "WRONG", on, source, by);
    }

    private void add(
            Collection<Long> items,
            String kind,
            LocalDate from,
            LocalDate until,
            String reference,
            String source,
            String by) {
        var now = Moments.of(clock);
        items.forEach(item -> jdbc.sql(
                        """
                        insert into limitation_ground (item_id, kind, from_date, until_date, reference, source, recorded_at,
                          recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(item, kind, from, until, reference, source, now, by)
                .update());
        moved(items, by);
    }

    private void end(String which, Object value, String kind, LocalDate on, String source, String by) {
        var items = jdbc.sql(
                        """
                        insert into limitation_ground (item_id, kind, from_date, ground_id, reference, source, recorded_at,
                          recorded_by)
                        select g.item_id, :kind, :on, g.id, g.reference, :source, :now, :by from limitation_ground g
                        where %s and not exists (select 1 from limitation_ground e where e.ground_id = g.id
                          and (e.kind = 'WRONG' or e.from_date <= :on))
                        returning item_id
                        """
                                .formatted(which))
                .param("which", value)
                .param("kind", kind)
                .param("on", on)
                .param("source", source)
                .param("now", Moments.of(clock))
                .param("by", by)
                .query(Long.class)
                .list();
        moved(items, by);
    }

    private void moved(Collection<Long> items, String by) {
        if (!items.isEmpty()) {
            events.publishEvent(new LimitationMoved(items, by));
        }
    }
}
