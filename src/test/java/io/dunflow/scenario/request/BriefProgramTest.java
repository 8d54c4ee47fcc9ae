package io.dunflow.scenario.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who tells the JVM something gets the JVM that was asked for. */
class BriefProgramTest {

    @Test
    void aJvmWithOptionsOfItsOwnIsKept() {
        assertThat(BriefProgram.isWanted()).isFalse();
    }
}
