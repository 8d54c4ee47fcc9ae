package io.dunflow.resolution.reason;

import java.time.LocalDate;

/**
 * What a debtor said about not paying.
 *
 * @param reason or null when nothing was said
 * @param hardship true: is in hardship; false: no longer; null when nothing was said
 * @param source who says so, or which document
 * @param reviewOn day on which to look at the hardship again
 */
public record Circumstances(NonPaymentReason reason, Boolean hardship, String source, LocalDate reviewOn) {}
