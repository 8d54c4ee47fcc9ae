package io.dunflow.correspondence;

/**
 * What is wrong with a text of a notice.
 *
 * @param key where in its file, such as {@code opening}; empty: the whole file
 */
public record TextProblem(String key, String message) {}
