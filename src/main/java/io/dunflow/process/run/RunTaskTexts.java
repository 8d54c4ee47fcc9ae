package io.dunflow.process.run;

import io.dunflow.dunning.RunView;
import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** What the approval of a run shows, in words: its title, its sums as its lines stand now, and its link. */
final class RunTaskTexts {

    private RunTaskTexts() {}

    static String title(RunView run, TaskWords words) {
        return words.text("run.title", Long.toString(run.id()), run.runDate());
    }

    static Map<String, String> of(RunView run, TaskWords words) {
        return Map.of("runTitle", title(run, words), "runSummary", summary(run, words), "runUrl", "/runs/" + run.id());
    }

    private static String summary(RunView run, TaskWords words) {
        return words.text(
                "run.summary",
                run.notices(),
                run.escalations(),
                String.join(", ", run.creditors()),
                run.scheduled() ? words.text("run.calendar") : run.proposedBy(),
                sums(run, words));
    }

    /** Who is granted one of several creditors sees the task, so it is without amounts. */
    private static String sums(RunView run, TaskWords words) {
        return run.creditors().size() > 1
                ? words.text("run.sumsElsewhere")
                : run.totals().stream()
                        .map(total -> words.text(
                                "run.sum",
                                total.level(),
                                total.notices(),
                                words.amount(new BigDecimal(total.amount()), total.currency())))
                        .collect(Collectors.joining("; "));
    }
}
