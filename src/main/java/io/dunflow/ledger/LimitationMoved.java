package io.dunflow.ledger;

import java.util.Collection;

/** Something happened that changes when these items become time-barred. */
public record LimitationMoved(Collection<Long> items, String by) {}
