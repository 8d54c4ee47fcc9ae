package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What of an item is unpaid at the end of a day, and of those after it until the next change. */
public record PrincipalFrom(LocalDate day, BigDecimal amount) {}
