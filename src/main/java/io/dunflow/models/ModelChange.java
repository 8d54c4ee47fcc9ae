package io.dunflow.models;

/**
 * One difference between what is deployed and what is proposed.
 *
 * @param kind ADDED, CHANGED or REMOVED
 * @param place the row or element; empty: the whole file
 * @param before what stands there now; empty when added
 * @param after what would stand there; empty when removed
 */
public record ModelChange(String kind, String file, String place, String before, String after) {}
