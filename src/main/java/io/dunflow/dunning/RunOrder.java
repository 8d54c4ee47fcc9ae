package io.dunflow.dunning;

import java.time.LocalDate;

/**
 * What a run is asked for.
 *
 * @param runDate the business date it decides for
 * @param creditor code of the one creditor it covers; null: all
 * @param dryRun shows the proposal and ends
 * @param scheduled by a creditor's run calendar, not by a person
 */
public record RunOrder(LocalDate runDate, String creditor, boolean dryRun, boolean scheduled) {}
