package io.dunflow.resolution;

/** Says by how much an answer that is nearly due, or overdue, moves up in the list of tasks; the worklist knows. */
public interface RankingAnswers {

    /**
     * Points on top of those that it has.
     *
     * @param answer NEAR or OVERDUE
     */
    int points(long accountId, String answer);
}
