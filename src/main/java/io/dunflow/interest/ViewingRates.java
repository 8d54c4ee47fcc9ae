package io.dunflow.interest;

import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows which rates are known, and which are missing. */
@Component
class ViewingRates {

    private final JdbcClient jdbc;
    private final CreditorDays days;

    ViewingRates(JdbcClient jdbc, CreditorDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** All series, as they are shipped. */
    @Transactional(readOnly = true)
    List<RateSeries> all() {
        var today = days.earliest();
        return ShippedRates.SERIES.stream().map(series -> of(series, today)).toList();
    }

    private RateSeries of(String series, LocalDate today) {
        var rates = jdbc.sql(
                        """
                        select valid_from, valid_through, percent, source, added_by from reference_rate
                        where series = ? order by valid_from desc
                        """)
                .param(series)
                .query((row, number) -> RateSeries.Rate.of(
                        new ReferenceRate(
                                series,
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class),
                                row.getBigDecimal(3),
                                row.getString(4)),
                        row.getString(5)))
                .list();
        var next = HalfYear.of(rates.get(0).through()).next();
        return new RateSeries(
                series,
                rates.get(0).through(),
                missing(next, today),
                RateSeries.Span.of(next),
                next.knownFrom(),
                rates);
    }

    private static List<RateSeries.Span> missing(HalfYear first, LocalDate today) {
        var missing = new ArrayList<RateSeries.Span>();
        for (var half = first; !half.from().isAfter(today); half = half.next()) {
            missing.add(RateSeries.Span.of(half));
        }
        return missing;
    }
}
