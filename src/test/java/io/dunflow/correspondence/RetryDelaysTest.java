package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryDelaysTest {

    @Test
    void theWaitGrowsFromAMinuteToFourHours() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(RetryDelays::after).flatMap(Optional::stream))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    @Test
    void afterFiveDaysItIsOver() {
        var waits = IntStream.rangeClosed(1, 100)
                .mapToObj(RetryDelays::after)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();

        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(5).minusHours(4), Duration.ofDays(5));
    }
}
