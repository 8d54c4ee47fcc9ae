package io.dunflow.resolution.dispute;

import io.dunflow.resolution.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is not answered up in the list: shortly before its day, and when that has passed a lead sees it too. */
@Component
public class UrgingAnswers {

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
            events.ofDispute(id, kind, null, null, Actor.POLICY);
            return new Urged(place(dispute.accountId(), dispute.priority(), due), groups);
        }
        var query = queries.find(id).orElseThrow();
        events.ofQuery(id, kind, null, Actor.POLICY);
        return new Urged(place(query.accountId(), query.priority(), due), groups);
    }

    private int place(long accountId, int routed, String due) {
        return ranking.rank(accountId, routed, due).points();
    }

    /**
     * What becomes of its task.
     *
     * @param groups who sees it beside those who have it
     */
    public record Urged(int priority, List<String> groups) {}
}
