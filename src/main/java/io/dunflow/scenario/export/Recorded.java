package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that the records say happened, as an entry of a timeline.
 *
 * @param order among what happened at the same instant
 * @param what its fields; null when it cannot be told
 * @param remarks what of it could not be told
 */
record Recorded(Instant at, Order order, String kind, Facts what, List<String> remarks) {

    static final Comparator<Recorded> IN_TIME =
            Comparator.comparing(Recorded::at).thenComparing(Recorded::order);

    /** What happens first at one instant. */
    enum Order {
        LABEL,
        CONSENT,
        FACT_WITHDRAWN,
        FACT,
        PAST,
        INVOICE,
        SNAPSHOT,
        CREDIT,
        REVERSAL,
        HOLD,
        LIFT,
        RUN,
        EDIT,
        DECISION,
        TASK,
        NAMED,
        BOUNCE
    }

    static Recorded of(Instant at, Order order, String kind, Facts what) {
        return new Recorded(at, order, kind, what, List.of());
    }

    /** The name by which what was just agreed is answered later. */
    static Recorded named(Instant at, String kind, long id) {
        return of(at, Order.NAMED, "named", Facts.of().and(kind, kind + "-" + id));
    }

    /** A task that was completed by a second person: whoever proposed it may not, under whatever name that is told. */
    static Recorded decided(Instant at, String task, String outcome) {
        return of(
                at,
                Order.TASK,
                "task",
                Facts.of()
                        .and("name", task)
                        .and("debtor", Pseudonyms.DEBTOR)
                        .and("by", "finance")
                        .and("group", "lead")
                        .and("outcome", outcome)
                        .and("fields", Facts.of().and("note", "As it was recorded")));
    }

    /** Something that happened and has no word in a scenario. */
    static Recorded untold(Instant at, Order order, String remark) {
        return new Recorded(at, order, null, null, List.of(remark));
    }

    /** The same with what cannot be told as remarks on what comes next; at the end it is left out. */
    static List<Recorded> telling(List<Recorded> all) {
        var told = new ArrayList<Recorded>();
        var waiting = new ArrayList<String>();
        for (var one : all) {
            waiting.addAll(one.remarks);
            if (one.kind != null) {
                told.add(new Recorded(one.at, one.order, one.kind, one.what, List.copyOf(waiting)));
                waiting.clear();
            }
        }
        return told;
    }

    Recorded notBefore(Instant first) {
        return at.isBefore(first) ? new Recorded(first, order, kind, what, remarks) : this;
    }

    Recorded remarked(String remark) {
        return new Recorded(at, order, kind, what, List.of(remark));
    }
}
