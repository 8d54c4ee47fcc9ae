package io.dunflow.intake;

/**
 * A file whose rows lie in {@code staged_row}.
 *
 * @param lines read, without the header
 * @param readable false: the file as such cannot be read, so that no row of it counts
 */
record StagedFile(long lines, boolean readable, long bytes, String sha256) {}
