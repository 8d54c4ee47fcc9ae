package io.dunflow.intake;

/**
 * Of what an import brought on an account, something is no conflict any more, without a person. Published in the
 * transaction that settled it.
 *
 * @param all nothing of it is left
 */
public record ConflictsSettled(long importId, long accountId, boolean all) {}
