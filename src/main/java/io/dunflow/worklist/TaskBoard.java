package io.dunflow.worklist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The tasks that wait for people; the engine keeps them. */
public interface TaskBoard {

    /** What the user is called; the user's name where nobody gave another one. */
    String nameOf(String user);

    /** Calls that a collector could take now, unclaimed or the collector's own. */
    Waiting calls(String user, int top);

    /** All other tasks that wait for one of these groups or for the user. */
    long others(String user, List<String> groups);

    /** What waits for people about an account, what is due first before; of the matters that have a page part of their own not. */
    List<Work> about(long account, ZoneId zone);

    /**
     * A task about an account.
     *
     * @param due day in the zone asked for, or null
     * @param group for whom it waits, or null
     * @param assignee who took it, or null
     */
    record Work(String name, LocalDate due, String group, String assignee) {}

    /**
     * What waits.
     *
     * @param top the most urgent ones
     */
    record Waiting(long count, List<Call> top) {}

    /**
     * A call.
     *
     * @param account id of the account it is about
     * @param assignee who took it, or null
     */
    record Call(String debtor, long account, String assignee) {}
}
