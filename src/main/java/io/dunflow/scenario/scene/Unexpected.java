package io.dunflow.scenario.scene;

import java.util.List;

/** Something else happened than a scenario expects. */
public final class Unexpected extends RuntimeException {

    private final transient List<Mismatch> mismatches;

    public Unexpected(List<Mismatch> mismatches) {
        this.mismatches = List.copyOf(mismatches);
    }

    public List<Mismatch> mismatches() {
        return mismatches;
    }
}
