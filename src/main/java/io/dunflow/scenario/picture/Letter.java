package io.dunflow.scenario.picture;

import java.time.LocalDate;

/** A notice that was handed over. */
record Letter(LocalDate day, String purpose, String channel, int level, boolean disproved) {

    boolean claims() {
        return purpose.equals("DUNNING");
    }
}
