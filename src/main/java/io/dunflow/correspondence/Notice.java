package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A notice in the outbox. */
record Notice(
        long id,
        long accountId,
        long creditorId,
        long debtorId,
        String recipient,
        Long caseId,
        Long runId,
        Long runLineId,
        LocalDate businessDate,
        String message,
        Purpose purpose,
        Channel channel,
        String template,
        String tone,
        String language,
        String currency,
        BigDecimal claimed,
        BigDecimal credits,
        NoticeState state,
        String messageId,
        int attempts,
        UUID claim,
        OffsetDateTime createdAt) {

    /** What has to be paid: the claimed items less what was taken off, never below zero. */
    BigDecimal total() {
        return claimed.subtract(credits).max(BigDecimal.ZERO);
    }
}
