package io.dunflow.agency;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that was tried before items are handed over.
 *
 * @param kind NOTICE, CALL, PROMISE, PLAN, SETTLEMENT or DEFERRAL
 * @param what a code: the template, the outcome, the state
 * @param detail the channel, or what was said; may be null
 */
public record Evidence(String kind, LocalDate day, String what, String detail, BigDecimal amount, String who) {}
