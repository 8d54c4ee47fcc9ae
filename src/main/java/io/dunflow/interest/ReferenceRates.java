package io.dunflow.interest;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The reference rates of all series, read at once and kept: a row never changes, others only come on top. */
@Repository
public class ReferenceRates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile RateTable kept;

    ReferenceRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the shipped rates of days that no row covers yet. */
    @PostConstruct
    void ship() {
        var known = all().stream().map(ReferenceRates::key).collect(Collectors.toSet());
        ShippedRates.all().stream()
                .filter(rate -> !known.contains(key(rate)))
                .forEach(rate -> add(rate, ShippedRates.BY));
    }

    private static List<Object> key(ReferenceRate rate) {
        return List.of(rate.series(), rate.validFrom());
    }

    /** Adds a rate unless a row of its series covers one of its days; returns whether it was added. */
    boolean add(ReferenceRate rate, String by) {
        return jdbc.sql(
                                """
                        insert into reference_rate (series, valid_from, valid_through, percent, source, added_by, added_at)
                        select :series, :from, :through, :percent, :source, :by, :now
                        where not exists (select from reference_rate r
                          where r.series = :series and r.valid_from <= :through and r.valid_through >= :from)
                        """)
                        .param("series", rate.series())
                        .param("from", rate.validFrom())
                        .param("through", rate.validThrough())
                        .param("percent", rate.percent())
                        .param("source", rate.source())
                        .param("by", by)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What was known when it was last read; a day that is missing may have come since, see {@link #readAgain}. */
    RateTable known() {
        var table = kept;
        return table == null ? readAgain() : table;
    }

    /** What is known now. */
    RateTable readAgain() {
        kept = new RateTable(all());
        return kept;
    }

    /** All rows, series by series in the order of their days. */
    List<ReferenceRate> all() {
        return jdbc.sql(
                        """
                        select series, valid_from, valid_through, percent, source from reference_rate
                        order by series, valid_from
                        """)
                .query(ReferenceRate.class)
                .list();
    }

    /** Reads them anew when they are next asked for. Also after a transaction that failed: it may have read what it added. */
    @TransactionalEventListener(classes = RatesAdded.class, phase = TransactionPhase.AFTER_COMPLETION)
    public void forget() {
        kept = null;
    }
}
