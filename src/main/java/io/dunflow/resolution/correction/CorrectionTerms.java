package io.dunflow.resolution.correction;

import java.time.LocalDate;

/**
 * What the table {@code correction-terms} says about one wrong claim.
 *
 * @param notice the debtor is told
 * @param levelFalls the claim no longer counts as said
 * @param decideBy by when a lead decides; null when nobody has to
 * @param quietDays no dunning of the item for so long
 * @param decisionId record of the decision
 */
record CorrectionTerms(boolean notice, boolean levelFalls, LocalDate decideBy, int quietDays, long decisionId) {}
