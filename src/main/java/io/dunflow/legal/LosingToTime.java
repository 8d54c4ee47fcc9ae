package io.dunflow.legal;

import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes time-barred before a lead agreed is not threatened with any more, and not taken to court (domain rule 2.12).
 * What was agreed to by then may lie there already, though nobody told: a person is asked.
 */
@Component
class LosingToTime {

    private static final String WHY = "TIME_BARRED";

    private final LegalActions actions;
    private final EndingLegalActions ending;
    private final JdbcClient jdbc;

    LosingToTime(LegalActions actions, EndingLegalActions ending, JdbcClient jdbc) {
        this.actions = actions;
        this.ending = ending;
        this.jdbc = jdbc;
    }

    /** Takes out of the action what is time-barred by a day; all of it ends the action. */
    void judge(LegalAction action, LocalDate day) {
        if (action.state().covers()) {
            return;
        }
        var barred = barred(action.id(), day);
        if (barred.isEmpty()) {
            return;
        }
        if (barred.containsAll(actions.within(action.id()))) {
            ending.end(action, LegalState.LOST, WHY, day, Actor.POLICY);
        } else {
            barred.forEach(item -> ending.takeOut(action, item, WHY));
        }
    }

    private List<Long> barred(long actionId, LocalDate day) {
        return jdbc.sql("select x.item_id from legal_action_item x join item_limitation l on l.item_id = x.item_id"
                        + " where x.action_id = ? and x.left_out is null and not l.suspended and l.last_day < ?")
                .params(actionId, day)
                .query(Long.class)
                .list();
    }
}
