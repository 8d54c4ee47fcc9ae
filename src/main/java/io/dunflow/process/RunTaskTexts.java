package io.dunflow.process;

import io.dunflow.dunning.RunView;
import io.dunflow.ledger.Wording;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** What the approval of a run shows, in words: its title, its sums as its lines stand now, and its link. */
final class RunTaskTexts {

    private static final Wording WORDING = Wording.in("en");

    private RunTaskTexts() {}

    static String title(RunView run) {
        return "Approve run " + run.id() + " of " + WORDING.date(run.runDate());
    }

    static VariableMap of(RunView run) {
        return Variables.createVariables()
                .putValue("runTitle", title(run))
                .putValue("runSummary", summary(run))
                .putValue("runUrl", "/runs/" + run.id());
    }

    private static String summary(RunView run) {
        return counted(run.notices(), "notice") + " and " + counted(run.escalations(), "account")
                + " to collectors for "
                + String.join(", ", run.creditors()) + "; proposed by "
                + (run.scheduled() ? "the run calendar" : run.proposedBy()) + ". " + sums(run);
    }

    /** Who is granted one of several creditors sees the task, so it is without amounts. */
    private static String sums(RunView run) {
        return run.creditors().size() > 1
                ? "The amounts stand on its page."
                : run.totals().stream()
                        .map(total -> "Level " + total.level() + ": " + counted(total.notices(), "notice") + ", "
                                + WORDING.amount(new BigDecimal(total.amount()), total.currency()))
                        .collect(Collectors.joining("; "));
    }

    private static String counted(int number, String what) {
        return WORDING.count(number) + " " + what + (number == 1 ? "" : "s");
    }
}
