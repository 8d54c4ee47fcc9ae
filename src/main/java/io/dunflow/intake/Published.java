package io.dunflow.intake;

import io.dunflow.ledger.Sentence;

/** What publishing a file came to; counts as in {@link ImportReport}. */
record Published(long accepted, long unchanged, long closedMissing, long conflicts, Sentence note) {}
