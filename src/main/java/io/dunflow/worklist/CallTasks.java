package io.dunflow.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The tasks that wait; the engine keeps them. */
public interface CallTasks {

    /** Puts the call of a case that waits for a collector in another place of the list; none may wait. */
    void prioritize(long caseId, int points);

    /** Gives the call of a case that waits, or the one behind which it waits, to a collector, when nobody took it. */
    void give(long caseId, String collector);

    /** Lets the call of a case that waits for a later moment come up at this one; none may wait. */
    void comeUp(long caseId, Instant at);

    /** All tasks about these accounts that are no calls. */
    List<String> othersAbout(Collection<Long> accountIds);

    /** The tasks of the instances of a process that have one of these keys. */
    List<String> ofProcess(String process, Collection<String> keys);

    /** Tasks of a creditor, or of several, that are no calls and that time alone gives another place by the day. */
    List<String> othersGrownOlder(long creditorId, LocalDate day);

    /**
     * Lets a task show how things stand now, and take the place that follows from it. One that somebody completes just then
     * is left alone.
     */
    void freshen(String task);
}
