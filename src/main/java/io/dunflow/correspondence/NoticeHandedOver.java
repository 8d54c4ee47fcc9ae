package io.dunflow.correspondence;

import java.time.LocalDate;

/**
 * A notice was handed to its channel, or in shadow mode would have been: only now its levels are reached. Published in
 * the transaction that records it.
 */
public record NoticeHandedOver(
        long noticeId, long accountId, Purpose purpose, LocalDate businessDate, boolean shadow) {}
