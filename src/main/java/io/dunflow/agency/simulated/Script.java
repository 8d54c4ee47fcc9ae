package io.dunflow.agency.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a simulated agency behaves: of a hundred placements so many in each way, the others as they should.
 *
 * @param paid percent of what is left that each debtor pays at first
 * @param commission percent that it keeps
 * @param misbehaving number of a hundred by behaviour
 */
public record Script(int paid, int commission, Map<Behaviour, Integer> misbehaving) {

    /** What an agency does with a placement. */
    public enum Behaviour {
        GOOD,
        /** Answers only when it works the next time. */
        SLOW,
        /** Sends a line that makes no sense before the right one. */
        WRONG,
        /** Says everything twice, in one file and in the next. */
        DUPLICATE,
        /** Never answers. */
        SILENT,
        /** Tells of the payment before it acknowledges. */
        HASTY,
        /** Its statement names another amount than it told of. */
        MISSTATED,
        /** Its statement does not have it. */
        FORGOTTEN
    }

    /** Everything as it should be. */
    public static Script good(int paid, int commission) {
        return new Script(paid, commission, Map.of());
    }

    /** The behaviour towards the n-th placement that it gets, from zero. */
    Behaviour of(int n) {
        var hundred = new ArrayList<Behaviour>();
        for (var behaviour : Behaviour.values()) {
            hundred.addAll(List.of(behaviour).stream()
                    .flatMap(one -> java.util.Collections.nCopies(misbehaving.getOrDefault(one, 0), one).stream())
                    .toList());
        }
        return n % 100 < hundred.size() ? hundred.get(n % 100) : Behaviour.GOOD;
    }
}
