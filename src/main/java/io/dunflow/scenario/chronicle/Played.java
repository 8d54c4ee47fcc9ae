package io.dunflow.scenario.chronicle;

import java.time.Instant;

/** An entry of the timeline that happened. */
public record Played(Instant at, int line, String what) {}
