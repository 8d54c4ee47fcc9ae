package io.dunflow.scenario;

/**
 * Where a scenario and what happened part.
 *
 * @param line of the scenario's file
 * @param expected as it was written
 * @param found as it would have to be written
 */
record Mismatch(int line, String what, String expected, String found) {}
