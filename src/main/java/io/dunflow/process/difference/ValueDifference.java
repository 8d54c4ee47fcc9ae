package io.dunflow.process.difference;

/**
 * One thing that is said differently: a cell, a name, a condition.
 *
 * @param what in words of the model, such as {@code when Segment} or {@code documentation}
 * @param before {@code null} when it was not there
 * @param after {@code null} when it is not there any more
 */
public record ValueDifference(String what, String before, String after) {}
