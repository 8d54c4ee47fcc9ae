package io.dunflow.correspondence;

import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A notice as people and other systems see it; amounts are strings in JSON.
 *
 * @param claimed sum of the items that it claims
 * @param charged what it claims beside them: fees, interest, fixed compensation
 * @param address where it went; null until it was handed over
 * @param reason why it waits, was withdrawn or failed
 * @param textVersion language and version of the text it was composed of; null until it was handed over
 * @param jointId the same for notices that leave as one message to a head office; null: it leaves alone
 * @param nextAttemptAt when it will be tried (again), while it is QUEUED
 */
public record NoticeView(
        long id,
        long accountId,
        Long caseId,
        Long runId,
        LocalDate businessDate,
        Purpose purpose,
        Channel channel,
        String template,
        String tone,
        String language,
        int level,
        String currency,
        BigDecimal claimed,
        BigDecimal charged,
        BigDecimal credits,
        NoticeState state,
        String reason,
        String recipient,
        String address,
        String subject,
        String textVersion,
        int attempts,
        Long jointId,
        OffsetDateTime nextAttemptAt,
        Long batchId,
        OffsetDateTime createdAt,
        OffsetDateTime handedOverAt) {

    /** Amounts carry the decimals of their currency. */
    public NoticeView {
        claimed = new BigDecimal(Amounts.text(claimed, currency));
        charged = new BigDecimal(Amounts.text(charged, currency));
        credits = new BigDecimal(Amounts.text(credits, currency));
    }
}
