package io.dunflow.agency;

import io.dunflow.ledger.Refusal;
import java.util.List;

/**
 * What became of a file of an agency.
 *
 * @param state DONE, REFUSED (as a whole), or REPEATED (known, nothing changed)
 * @param accepted lines that acted
 * @param repeated lines that were known
 * @param rejected lines that did not act, each with a finding
 */
public record AgencyFile(
        long id, String name, String state, int accepted, int repeated, int rejected, List<Finding> lines) {

    boolean readable() {
        return !"REFUSED".equals(state);
    }

    /** Why a line did not act. */
    public record Finding(long line, String field, String reason, String value) {}

    /**
     * What became of a line.
     *
     * @param isNew false: it was known
     * @param refusal null when it acted
     */
    record Outcome(News news, boolean isNew, Refusal refusal) {

        static Outcome taken(News news, boolean isNew) {
            return new Outcome(news, isNew, null);
        }

        static Outcome refused(News news, Refusal refusal) {
            return new Outcome(news, false, refusal);
        }
    }
}
