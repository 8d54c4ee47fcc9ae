package io.dunflow.scenario.history;

import static io.dunflow.scenario.history.DeedKind.DEFERRAL;
import static io.dunflow.scenario.history.DeedKind.DISPUTE;
import static io.dunflow.scenario.history.DeedKind.HOLD;
import static io.dunflow.scenario.history.DeedKind.PLAN;
import static io.dunflow.scenario.history.DeedKind.SETTLEMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes between what is done and its being taken back, and what of it cannot be as if it had never been. */
enum Meanwhile {
    NOTHING,
    A_RUN {
        @Override
        Telling tell(Telling telling, Deed deed) {
            return telling.run(1);
        }

        /** A letter that left or did not leave, and the days after it, are not caught up. */
        @Override
        Optional<String> whyNotToCompare(Performance never, Performance undone, DeedKind kind) {
            var acted = decided(never.lastMark(4)).equals(decided(undone.lastMark(4)))
                    || isIdle(never.lastMark(4)) && isIdle(undone.lastMark(4));
            return acted ? super.whyNotToCompare(never, undone, kind) : Optional.of("another step in between");
        }

        /** The day that a cover froze stays frozen (domain rule 2.6): what is decided later may come a day later. */
        @Override
        List<Integer> marks(DeedKind kind) {
            return FREEZING.contains(kind) ? List.of(3) : super.marks(kind);
        }

        /** What the run said of it then was so then. */
        @Override
        String compared(String mark) {
            return super.compared(mark)
                    .lines()
                    .filter(line -> !line.matches(DECIDED))
                    .map(line -> line.replaceAll("dunning-age: -?[0-9]+", ""))
                    .reduce("", (all, line) -> all + line + "\n");
        }
    },
    AN_ANSWER {
        @Override
        Telling tell(Telling telling, Deed deed) {
            var answer = List.of("REJECTED", "UPHELD").get(deed.which() % 2);
            return telling.evening(List.of(
                    "dispute: {debtor: huber, items: [{item: I2, amount: 10.00}], reason: PRICE, name: between}",
                    "answer-dispute: {dispute: between, by: finance, text: Looked at it, decision: " + answer + "}"));
        }
    };

    private static final Set<DeedKind> FREEZING = EnumSet.of(HOLD, DISPUTE, PLAN, DEFERRAL, SETTLEMENT);

    private static final Set<DeedKind> TOLD = EnumSet.of(PLAN, SETTLEMENT, DEFERRAL);

    /** Lines of a mark. */
    private static final String AGREEMENT = "(promise|plan|dispute|settlement|write-off) [A-Z_]+";

    private static final String DECIDED = "[0-9]{4}-.*";

    Telling tell(Telling telling, Deed deed) {
        return telling;
    }

    /** What it ends, such as a dispute or a write-off of which nothing is left or a promise that it replaces, stays ended. */
    Optional<String> whyNotToCompare(Performance never, Performance undone, DeedKind kind) {
        if (undone.refusals().size() != never.refusals().size()) {
            return Optional.of("refused");
        }
        boolean same = agreements(undone.lastMark(3)).equals(agreements(never.lastMark(3)));
        return same ? Optional.empty() : Optional.of("ended an agreement");
    }

    /**
     * Which of the last marks are compared: who was told that an agreement is taken back is left in peace for some days, and
     * what runs decide in them may come later.
     */
    List<Integer> marks(DeedKind kind) {
        return TOLD.contains(kind) ? List.of(3) : List.of(3, 2, 1);
    }

    /**
     * Without the case: one that a payment closed stays closed, what was in a plan and is overdue is in one; that a plan is
     * waited for is then said by the cover, or by the case. Without the days in which nobody is reminded who was told
     * that an agreement is taken back. And without the task about what is free beside a plan: only the next run asks again.
     */
    String compared(String mark) {
        return mark.replaceAll("(?m)^" + AGREEMENT + "\n", "")
                .replaceAll("stage: [A-Z]+, ", "")
                .replace("COVERED_BY_PLAN", "IN_PLAN")
                .replaceAll("(WAIT IN_PLAN [A-Z]* [0-9]+ \\S* [0-9.]+ )[0-9-]*", "$1")
                .replaceAll(", hold: AGREEMENT_ENDED", "")
                .replaceAll("(?m)^task Free beside a plan: .*\\n", "");
    }

    private static List<String> agreements(String mark) {
        return mark.lines()
                .filter(line -> line.matches(AGREEMENT) && !line.matches(".* (WITHDRAWN|REVERSED)"))
                .toList();
    }

    private static List<String> decided(String mark) {
        return mark.lines().filter(line -> line.matches(DECIDED)).toList();
    }

    private static boolean isIdle(String mark) {
        return decided(mark).stream().allMatch(line -> line.matches("[0-9-]+ (DONE|LEFT_OUT|[A-Z_]+) WAIT .*"));
    }
}
