package io.dunflow.scenario.history;

import java.util.List;
import net.jqwik.api.statistics.Statistics;

/** Sees to it that a property's tries were about something: one that never found anything to compare has shown nothing. */
final class Evidence {

    /** With fewer tries somebody looks into something. */
    private static final int ENOUGH = 50;

    private Evidence() {}

    /**
     * Says of a try whether this was so; the property fails when it was in fewer tries.
     *
     * @param percent of all tries, at least
     */
    static void of(String what, boolean so, int percent) {
        var collected = Statistics.label(what).collect(so);
        collected.coverage(
                all -> all.check(true).count((count, tries) -> tries < ENOUGH || 100 * count >= percent * tries));
    }

    /**
     * Says of a try which of these it was about; the property fails when one of them never was.
     *
     * @param which one of them, or anything else when it was about none
     */
    static void ofEach(String what, Object which, List<?> these) {
        var collected = Statistics.label(what).collect(which);
        collected.coverage(
                all -> these.forEach(one -> all.check(one).count((count, tries) -> tries < ENOUGH || count > 0)));
    }
}
