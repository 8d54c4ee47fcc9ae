package io.dunflow.process.stage;

import java.time.Instant;

/**
 * A task that a person had or has.
 *
 * @param key id of its element in the model
 * @param ended null while it waits
 * @param by who had it; null when nobody took it
 */
public record PastTask(String name, String key, Instant created, Instant ended, String by) {}
