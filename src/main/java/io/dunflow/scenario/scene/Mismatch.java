package io.dunflow.scenario.scene;

/**
 * Where a scenario and what happened part.
 *
 * @param line of the scenario's file
 * @param expected as it was written
 * @param found as it would have to be written
 */
public record Mismatch(int line, String what, String expected, String found) {}
