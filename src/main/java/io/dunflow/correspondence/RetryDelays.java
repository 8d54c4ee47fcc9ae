package io.dunflow.correspondence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before another try: longer each time, for five days in all. */
final class RetryDelays {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(4);
    private static final Duration IN_ALL = Duration.ofDays(5);

    private RetryDelays() {}

    /** The wait after so many failed attempts; empty when it is time to give up. */
    static Optional<Duration> after(int attempts) {
        var waited = Duration.ZERO;
        for (var attempt = 1; attempt < attempts; attempt++) {
            waited = waited.plus(delay(attempt));
        }
        var next = delay(attempts);
        return waited.plus(next).compareTo(IN_ALL) > 0 ? Optional.empty() : Optional.of(next);
    }

    private static Duration delay(int attempt) {
        return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : LATER;
    }
}
