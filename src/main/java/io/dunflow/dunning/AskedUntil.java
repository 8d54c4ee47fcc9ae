package io.dunflow.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An item of something about which a lead is asked, and the last day on which it can be claimed: from the next one on the
 * question is none (domain rules 2.12 and 2.32).
 *
 * @param id of what the lead is asked about
 * @param zone of the creditor, in which days begin
 */
public record AskedUntil(long id, long accountId, String zone, LocalDate lastDay) {

    /** Those of which the day has passed at a moment. */
    public static List<AskedUntil> over(Collection<AskedUntil> all, Instant now) {
        return all.stream().filter(one -> !one.ends().isAfter(now)).toList();
    }

    /** The next moment after another at which one of them is over. */
    public static Optional<Instant> next(Collection<AskedUntil> all, Instant now) {
        return all.stream().map(AskedUntil::ends).filter(now::isBefore).min(Instant::compareTo);
    }

    private Instant ends() {
        return lastDay.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
