package io.dunflow.scenario.history;

/**
 * One thing that somebody does in a random history, in numbers that mean something in any history: a list without one of
 * them is a history too, so that a failing one shrinks to what matters.
 *
 * @param gap days after the deed before
 * @param which of the things so far, counted around
 * @param part how much of it
 * @param days how far ahead, or back
 */
record Deed(DeedKind kind, int gap, int which, int part, int days) {}
