package io.dunflow.resolution.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Says which place in the list of tasks an answer has that is awaited, and why; the worklist knows. */
public interface RankingAnswers {

    /**
     * Its place by what is known now.
     *
     * @param routed points with which it was routed
     * @param answer NEAR or OVERDUE; null: neither
     */
    Ranked rank(long accountId, int routed, String answer);

    /** The place of a correction that a lead decides about. */
    Ranked rankCorrection(long accountId);

    /**
     * A place in the list.
     *
     * @param reasons rows of points and reason, as forms show them
     * @param changesOn day on which time alone makes another of it; null: never
     */
    record Ranked(int points, List<Map<String, String>> reasons, LocalDate changesOn) {}
}
