package io.dunflow.scenario.history;

import static io.dunflow.scenario.history.DeedKind.DEFERRAL;
import static io.dunflow.scenario.history.DeedKind.DISPUTE;
import static io.dunflow.scenario.history.DeedKind.FACT;
import static io.dunflow.scenario.history.DeedKind.HOLD;
import static io.dunflow.scenario.history.DeedKind.PAYMENT;
import static io.dunflow.scenario.history.DeedKind.PLAN;
import static io.dunflow.scenario.history.DeedKind.PROMISE;
import static io.dunflow.scenario.history.DeedKind.SETTLEMENT;
import static io.dunflow.scenario.history.DeedKind.WRITE_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/**
 * What is done and taken back leaves nothing behind: the next two runs decide as if it had never been. On the same day, and
 * when there was a run or the answer to a dispute in between.
 */
@Tag("properties")
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class UndoProperties {

    private static final List<DeedKind> KINDS =
            List.of(PAYMENT, PROMISE, PLAN, DISPUTE, HOLD, DEFERRAL, SETTLEMENT, FACT, WRITE_OFF);

    @Provide
    Arbitrary<DeedKind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(KINDS)), Tuple.of(1, Arbitraries.of(PLAN, SETTLEMENT, DISPUTE, DEFERRAL)));
    }

    @Provide
    Arbitrary<Meanwhile> between() {
        return Arbitraries.of(Meanwhile.values());
    }

    @Property(seed = "20261123")
    void whatIsTakenBackLeavesNothingBehind(
            @ForAll History history,
            @ForAll("kinds") DeedKind kind,
            @ForAll Deed any,
            @ForAll("between") Meanwhile meanwhile) {
        var deed = kind == SETTLEMENT ? acceptable(any) : new Deed(kind, 0, any.which(), any.part(), any.days());
        var never = Performance.of(meanwhile.tell(calm(history, deed), deed).thenTwoRuns());
        var undone = Performance.of(
                doAndUndo(calm(history, deed), deed, meanwhile).thenTwoRuns(),
                calm(history, deed).length());
        var why = meanwhile.whyNotToCompare(never, undone, kind);
        Statistics.label("tries").collect(kind, meanwhile, why.orElse("compared"));
        Evidence.of("compared", why.isEmpty(), 40);
        Evidence.ofEach("compared after", why.isEmpty() ? kind : "nothing", KINDS);

        if (why.isEmpty()) {
            meanwhile.marks(kind).forEach(n -> assertThat(meanwhile.compared(undone.lastMark(n)))
                    .as(undone.story())
                    .isEqualTo(meanwhile.compared(never.lastMark(n))));
        }
    }

    /**
     * What random histories leave is seldom what an offer would have to be about: of most offers an invoice in a currency of
     * its own. A lead decides about one share of it, a collector agrees to the other alone.
     */
    private static Deed acceptable(Deed any) {
        boolean own = any.which() % 3 > 0;
        return new Deed(
                SETTLEMENT, 0, own ? Telling.OWN : any.which(), own ? 4 + any.days() % 2 : any.part(), any.days());
    }

    /** The evening of the next day of work, when letters have left. */
    private static Telling calm(History history, Deed deed) {
        var telling = history.told().pass(1).toBusiness();
        return deed.which() == Telling.OWN ? telling.say(telling.invoice(500, -14, "GBP")) : telling;
    }

    private static Telling doAndUndo(Telling telling, Deed deed, Meanwhile meanwhile) {
        telling.evening(deed.kind().tell(deed, telling));
        meanwhile.tell(telling, deed);
        return telling.evening(DeedKind.undo(deed.kind(), new Deed(deed.kind(), 0, 0, 0, deed.days()), telling));
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
            assertThat(ofThePlan(undone.lastMark(1), defaulted))
                    .as(undone.story())
                    .isEqualTo(ofThePlan(inTime.lastMark(1), defaulted));
        }
    }

    /** The letter about a default keeps the next letters about other invoices away for some days: these may come later. */
    private static List<String> ofThePlan(String mark, boolean told) {
        return mark.lines()
                .filter(line -> !told || !line.strip().matches("(I2 \\{|\\d{4}-).*"))
                .toList();
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
