package io.dunflow.scenario;

import java.time.Instant;

/** An entry of the timeline that happened. */
record Played(Instant at, int line, String what) {}
