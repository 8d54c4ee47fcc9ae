package io.dunflow.dunning;

import java.time.LocalDate;

/**
 * What an approver changes on a line of a proposal; null leaves a thing as it is.
 *
 * @param leaveOut true: nothing happens to this account in this run; false: what a person left out is in again
 * @param level highest level to claim, not above the proposed one
 * @param channel EMAIL or LETTER
 * @param hold true: leave out and hold the account
 * @param holdUntil last day of that hold
 * @param reason why; required
 */
public record LineChange(
        Boolean leaveOut, Integer level, String channel, Boolean hold, LocalDate holdUntil, String reason) {}
