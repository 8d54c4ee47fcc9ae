package io.dunflow.resolution.dispute;

/**
 * A cause of disputes came so often within a month that its owner has to look at it.
 *
 * @param id of the alert
 * @param owner group
 */
public record CauseRepeated(long id, String owner) {}
