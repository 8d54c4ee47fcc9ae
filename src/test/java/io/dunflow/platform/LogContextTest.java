package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

    @Test
    void whatIsLoggedDuringTheWorkCarriesTheIdAndWhatFollowsDoesNot() {
        var during = LogContext.RUN.during(7, () -> MDC.get("run"));

        assertThat(during).isEqualTo("7");
        assertThat(MDC.get("run")).isNull();
    }

    @Test
    void workWithinOtherWorkLeavesItsContextAsItWas() {
        LogContext.CASE.during(1, () -> {
            LogContext.CASE.during(2, () -> assertThat(MDC.get("case")).isEqualTo("2"));
            assertThat(MDC.get("case")).isEqualTo("1");
        });
    }
}
