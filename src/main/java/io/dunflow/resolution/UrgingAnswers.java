package io.dunflow.resolution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is not answered up in the list: shortly before its day, and when that has passed a lead sees it too. */
@Component
public class UrgingAnswers {

    private static final int MORE = 10;
    private static final int MUCH_MORE = 30;
    private static final int MOST = 100;
    private static final String CLOCK = "policy";

    private final Disputes disputes;
    private final Queries queries;
    private final MatterEvents events;

    UrgingAnswers(Disputes disputes, Queries queries, MatterEvents events) {
        this.disputes = disputes;
        this.queries = queries;
        this.events = events;
    }

    /** Shortly before its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Urged remind(String key) {
        return urge(key, "REMINDED", MORE, List.of());
    }

    /** Its day has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Urged late(String key) {
        return urge(key, "OVERDUE", MUCH_MORE, List.of("lead"));
    }

    private Urged urge(String key, String kind, int more, List<String> groups) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        if (key.startsWith("dispute:")) {
            int priority = Math.min(MOST, disputes.find(id).orElseThrow().priority() + more);
            disputes.press(id, priority);
            events.ofDispute(id, kind, null, null, CLOCK);
            return new Urged(priority, groups);
        }
        int priority = Math.min(MOST, queries.find(id).orElseThrow().priority() + more);
        queries.press(id, priority);
        events.ofQuery(id, kind, null, CLOCK);
        return new Urged(priority, groups);
    }

    /**
     * What becomes of its task.
     *
     * @param groups who sees it beside those who have it
     */
    public record Urged(int priority, List<String> groups) {}
}
