package io.dunflow.scenario.play;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints how scenarios ended: a line for one that passed, all that is needed to understand for one that did not. */
final class Playbill {

    private Playbill() {}

    static void print(Outcome outcome, PrintStream out) {
        out.printf(
                "%-6s %s: %s (%.1f s)%n",
                outcome.passed() ? "ok" : "FAILED",
                outcome.script().file(),
                outcome.script().name(),
                outcome.took().toMillis() / 1000.0);
        if (!outcome.passed()) {
            failure(outcome).forEach(out::println);
            out.println();
        } else {
            outcome.story().forEach(line -> out.println("    " + line));
        }
    }

    /** What was expected, what was found instead, and the story. */
    static List<String> failure(Outcome outcome) {
        var lines = new ArrayList<String>();
        for (var mismatch : outcome.mismatches()) {
            lines.add("  " + outcome.script().file() + ":" + mismatch.line() + ": " + mismatch.what());
            if (mismatch.expected() == null) {
                lines.add("    " + mismatch.found());
            } else {
                lines.add("    expected  " + mismatch.expected());
                lines.add("    found     " + mismatch.found());
            }
        }
        if (!outcome.story().isEmpty()) {
            lines.add("  What happened:");
            outcome.story().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }
}
