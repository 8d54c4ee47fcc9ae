package io.dunflow.process.demo;

import io.dunflow.process.clock.MovableClock;
import io.dunflow.process.clock.MovingClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives an empty demo a past: nine weeks of files, payments, runs and letters, lived through day by day, so that on the
 * first page there is work to do. It is done before the server takes the first request.
 */
@Component
@ConditionalOnProperty({"dunflow.demo.portfolio", "dunflow.clock.movable", "dunflow.background"})
class DemoPortfolio implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoPortfolio.class);

    private static final LocalTime FILES_COME = LocalTime.of(5, 0);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final DemoOffice office;
    private final MovableClock movable;
    private final MovingClock moving;
    private final Clock clock;
    private final JdbcClient jdbc;
    private volatile boolean running;

    DemoPortfolio(DemoOffice office, MovableClock movable, MovingClock moving, Clock clock, JdbcClient jdbc) {
        this.office = office;
        this.movable = movable;
        this.moving = moving;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        if (isEmpty()) {
            var began = System.nanoTime();
            log.info("Making the demo portfolio: nine weeks of a small business, lived through once");
            live();
            log.info("The demo portfolio is there, after {} s", (System.nanoTime() - began) / 1_000_000_000);
        }
        running = true;
    }

    private void live() {
        var arrival = clock.instant();
        var today = LocalDate.ofInstant(arrival, ZoneOffset.UTC);
        var files = new DemoFiles(today);
        var mondays = files.mondays();
        movable.set(mondays.get(0).atStartOfDay(ZoneOffset.UTC).toInstant());
        office.open();
        for (var monday : mondays) {
            to(monday, FILES_COME);
            office.takeIn(files, monday);
            var tuesday = monday.plusDays(1);
            if (tuesday.isBefore(today)) {
                to(tuesday, OFFICE_OPENS);
                office.runByHand(tuesday);
            }
            if (monday.equals(mondays.get(5))) {
                office.placeHolds(monday);
            }
        }
        moving.to(arrival);
        office.propose(today);
    }

    private void to(LocalDate day, LocalTime time) {
        moving.to(day.atTime(time).toInstant(ZoneOffset.UTC));
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from creditor)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the clock, before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
