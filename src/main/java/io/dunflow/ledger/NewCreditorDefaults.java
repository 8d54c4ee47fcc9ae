package io.dunflow.ledger;

/**
 * What creditors are made of that a file names first.
 *
 * @param name may contain {@code {creditor}}, which becomes the code
 * @param role FOLLOWER or LEADER
 * @param runHour hour of scheduled runs in the creditor's zone; null: no run without a person
 */
public record NewCreditorDefaults(
        String name,
        String currency,
        String jurisdiction,
        String zone,
        String calendar,
        String language,
        String role,
        Integer runHour,
        String email) {}
