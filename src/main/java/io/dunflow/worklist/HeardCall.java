package io.dunflow.worklist;

import java.time.LocalDate;

/**
 * That a debtor called, or asked to be called.
 *
 * @param account id of one of the debtor's accounts
 * @param callOn the day on which the debtor wants to be called; null when none was asked for
 * @param note what was said, or at what hour the debtor wants to be called; or null
 */
public record HeardCall(long account, HeardHow how, LocalDate callOn, String note) {}
