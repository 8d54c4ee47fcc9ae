package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * More time, agreed with the debtor.
 *
 * @param amount what was open of the items when it was agreed
 * @param state ACTIVE or WITHDRAWN
 */
public record Deferral(
        long id,
        long accountId,
        BigDecimal amount,
        LocalDate agreedOn,
        LocalDate untilDate,
        String reason,
        String state,
        String agreedBy,
        Instant agreedAt) {}
