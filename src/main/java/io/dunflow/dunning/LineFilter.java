package io.dunflow.dunning;

/**
 * Which lines of a run to show.
 *
 * @param state null: all
 * @param text part of a debtor's number or name; null: all
 * @param after id of the last line seen; 0 for the first page
 * @param limit how many
 */
public record LineFilter(LineState state, String text, long after, int limit) {}
