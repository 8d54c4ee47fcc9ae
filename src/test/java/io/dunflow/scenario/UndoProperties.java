package io.dunflow.scenario;

import static io.dunflow.scenario.DeedKind.DEFERRAL;
import static io.dunflow.scenario.DeedKind.DISPUTE;
import static io.dunflow.scenario.DeedKind.HOLD;
import static io.dunflow.scenario.DeedKind.PAYMENT;
import static io.dunflow.scenario.DeedKind.PLAN;
import static io.dunflow.scenario.DeedKind.PROMISE;
import static io.dunflow.scenario.DeedKind.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is done and taken back on the same day leaves nothing behind: the next two runs decide as if it had never been. */
@Tag("properties")
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class UndoProperties {

    /** A line of a mark. */
    private static final String AGREEMENT = "(promise|plan|dispute|settlement) [A-Z_]+";

    @Provide
    Arbitrary<DeedKind> kinds() {
        return Arbitraries.of(PAYMENT, PROMISE, PLAN, DISPUTE, HOLD, DEFERRAL, SETTLEMENT);
    }

    @Property(seed = "-7284267570471069134")
    void whatIsTakenBackTheSameDayLeavesNothingBehind(
            @ForAll History history, @ForAll("kinds") DeedKind kind, @ForAll Deed any) {
        var deed = new Deed(kind, 0, any.which(), any.part(), any.days());
        var never = Performance.of(calm(history).thenTwoRuns());
        var undone = Performance.of(doAndUndo(calm(history), deed).thenTwoRuns());
        boolean refused = undone.refusals().size() > never.refusals().size();
        // What it ends, such as a dispute of which nothing is left or a promise that it replaces, stays ended.
        boolean ended = !agreements(undone.lastMark(3)).equals(agreements(never.lastMark(3)));
        Statistics.collect(kind, refused ? "refused" : ended ? "ended an agreement" : "done and undone");

        for (int n = ended ? 0 : 3; n > 0; n--) {
            assertThat(compared(undone.lastMark(n))).as(undone.story()).isEqualTo(compared(never.lastMark(n)));
        }
    }

    private static List<String> agreements(String mark) {
        return mark.lines()
                .filter(line -> line.matches(AGREEMENT) && !line.endsWith(" WITHDRAWN"))
                .toList();
    }

    /** Without the case: one that a payment closed stays closed, what was in a plan and is overdue is in one. */
    private static String compared(String mark) {
        return mark.replaceAll("(?m)^" + AGREEMENT + "\n", "").replaceAll("stage: [A-Z]+, ", "");
    }

    /** The evening of the next day of work, when letters have left. */
    private static Telling calm(History history) {
        return history.told().pass(1).toBusiness();
    }

    private static Telling doAndUndo(Telling telling, Deed deed) {
        telling.evening(deed.kind().tell(deed, telling));
        return telling.evening(DeedKind.undo(deed.kind(), new Deed(deed.kind(), 0, 0, 0, 0), telling));
    }

    /** A plan of which the first instalment was paid on its day: known the same day, or only after the plan's default. */
    @Property(seed = "4711202611220815")
    void aDefaultThatALatePaymentUndoesLeavesNothingBehind(
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = 2, max = 4) int instalments,
            @ForAll @IntRange(max = 9) int first,
            @ForAll @IntRange(max = 2) int late) {
        var inTime = Performance.of(planned(start, instalments, first, late, true));
        var undone = Performance.of(planned(start, instalments, first, late, false));
        // A letter that left in between claims the item: what becomes of it is the matter of a correction.
        boolean claimed = undone.lastMark(2).contains("I1 CLAIM");
        boolean defaulted = undone.lastMark(2).contains("plan DEFAULTED");
        Statistics.collect(claimed ? "claimed meanwhile" : defaulted ? "default undone" : "no default");

        if (!claimed) {
            assertThat(undone.lastMark(1)).as(undone.story()).isEqualTo(inTime.lastMark(1));
        }
    }

    private static Telling planned(int start, int instalments, int first, int late, boolean inTime) {
        var telling = new History(start, false, List.of()).told().toBusiness().say("run: {}");
        telling.pass(2).toBusiness();
        var due = telling.in(first);
        var payment = "payment: {debtor: huber, amount: 210.00, for: I1, value: " + due + ", reference: first}";
        telling.say("plan: {debtor: huber, items: [I1], instalments: " + instalments + ", first: " + due
                        + ", reason: CASH, proposed-by: DEBTOR}")
                .pass(first);
        if (inTime) {
            telling.say(payment);
        }
        telling.run(8).run(25).pass(late).toBusiness();
        if (!inTime) {
            telling.say(payment);
        }
        return telling.run(0);
    }
}
