package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

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
        BigDecimal charged,
        BigDecimal credits,
        NoticeState state,
        String messageId,
        int attempts,
        UUID claim,
        OffsetDateTime createdAt) {

    /** The same over what these claim together. */
    Notice over(Collection<Notice> all) {
        return new Notice(
                id,
                accountId,
                creditorId,
                debtorId,
                recipient,
                caseId,
                runId,
                runLineId,
                businessDate,
                message,
                purpose,
                channel,
                template,
                tone,
                language,
                currency,
                sum(all, Notice::claimed),
                sum(all, Notice::charged),
                sum(all, Notice::credits),
                state,
                messageId,
                attempts,
                claim,
                createdAt);
    }

    /** The same as another message. */
    Notice under(String otherMessageId) {
        return with(businessDate, otherMessageId);
    }

    /** The same as of a later day; one of a day to come stays as it is. */
    Notice asOf(LocalDate day) {
        return with(day.isAfter(businessDate) ? day : businessDate, messageId);
    }

    private Notice with(LocalDate date, String sentAs) {
        return new Notice(
                id,
                accountId,
                creditorId,
                debtorId,
                recipient,
                caseId,
                runId,
                runLineId,
                date,
                message,
                purpose,
                channel,
                template,
                tone,
                language,
                currency,
                claimed,
                charged,
                credits,
                state,
                sentAs,
                attempts,
                claim,
                createdAt);
    }

    private static BigDecimal sum(Collection<Notice> all, Function<Notice, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has to be paid: the claimed items less what was taken off, never below zero. */
    BigDecimal total() {
        return claimed.add(charged).subtract(credits).max(BigDecimal.ZERO);
    }
}
