package io.dunflow.intake;

/** What publishing a file came to; counts as in {@link ImportReport}. */
record Published(long accepted, long unchanged, long closedMissing, long conflicts, String note) {}
