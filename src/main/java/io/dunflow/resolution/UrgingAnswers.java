package io.dunflow.resolution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is not answered up in the list: shortly before its day, and when that has passed a lead sees it too. */
@Component
public class UrgingAnswers {

    private static final int MOST = 100;
    private static final String CLOCK = "policy";

    private final Disputes disputes;
    private final Queries queries;
    private final MatterEvents events;
    private final RankingAnswers ranking;

    UrgingAnswers(Disputes disputes, Queries queries, MatterEvents events, RankingAnswers ranking) {
        this.ranking = ranking;
        this.disputes = disputes;
        this.queries = queries;
        this.events = events;
    }

    /** Shortly before its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Urged remind(String key) {
        return urge(key, "REMINDED", "NEAR", List.of());
    }

    /** Its day has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Urged late(String key) {
        return urge(key, "OVERDUE", "OVERDUE", List.of("lead"));
    }

    private Urged urge(String key, String kind, String due, List<String> groups) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        if (key.startsWith("dispute:")) {
            var dispute = disputes.find(id).orElseThrow();
            int priority = more(dispute.priority(), dispute.accountId(), due);
            disputes.press(id, priority);
            events.ofDispute(id, kind, null, null, CLOCK);
            return new Urged(priority, groups);
        }
        var query = queries.find(id).orElseThrow();
        int priority = more(query.priority(), query.accountId(), due);
        queries.press(id, priority);
        events.ofQuery(id, kind, null, CLOCK);
        return new Urged(priority, groups);
    }

    private int more(int priority, long accountId, String due) {
        return Math.min(MOST, priority + ranking.points(accountId, due));
    }

    /**
     * What becomes of its task.
     *
     * @param groups who sees it beside those who have it
     */
    public record Urged(int priority, List<String> groups) {}
}
