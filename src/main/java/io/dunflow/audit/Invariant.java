package io.dunflow.audit;

/**
 * A promise that holds at every commit, as a query that finds what breaks it.
 *
 * @param name such as {@code 4a books balance}
 * @param question what is asked, in words
 * @param sql answers one text per violation
 */
record Invariant(String name, String question, String sql) {}
