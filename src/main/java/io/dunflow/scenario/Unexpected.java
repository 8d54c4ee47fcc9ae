package io.dunflow.scenario;

import java.util.List;

/** Something else happened than a scenario expects. */
final class Unexpected extends RuntimeException {

    private final transient List<Mismatch> mismatches;

    Unexpected(List<Mismatch> mismatches) {
        this.mismatches = List.copyOf(mismatches);
    }

    List<Mismatch> mismatches() {
        return mismatches;
    }
}
