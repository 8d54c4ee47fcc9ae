package io.dunflow.dunning;

import io.dunflow.correspondence.Notices;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns the lines of a run into the notices they decided. */
@Component
public class SendingNotices {

    private final DraftsOfLines drafts;
    private final Notices notices;
    private final ThreadLocal<List<Long>> together = new ThreadLocal<>();

    SendingNotices(DraftsOfLines drafts, Notices notices) {
        this.drafts = drafts;
        this.notices = notices;
    }

    /**
     * Puts the notice of a line into the outbox; it leaves after commit, when it still has its ground. In a chunk it is
     * written with those of all other lines, at the end of the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(long lineId) {
        if (together.get() == null) {
            write(List.of(lineId));
        } else {
            together.get().add(lineId);
        }
    }

    /** Takes the steps and then writes at once the notices that they send. */
    void together(Runnable steps) {
        var lines = new ArrayList<Long>();
        together.set(lines);
        try {
            steps.run();
        } finally {
            together.remove();
        }
        write(lines);
    }

    private void write(List<Long> lineIds) {
        if (!lineIds.isEmpty()) {
            notices.enqueue(drafts.of(lineIds));
        }
    }
}
