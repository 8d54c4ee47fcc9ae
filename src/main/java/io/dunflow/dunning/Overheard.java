package io.dunflow.dunning;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A sitting in which the segment is given, and that remembers what each table answered last. */
final class Overheard implements Sitting {

    private final Sitting sitting;
    private final Answer segment;
    private final Map<String, Answer> last = new HashMap<>();

    Overheard(Sitting sitting, String segment) {
        this.sitting = sitting;
        this.segment = new Answer(0, List.of(), List.of(Map.of("segment", segment)));
    }

    @Override
    public Answer ask(String decision, Facts facts) {
        var answer = decision.equals("segmentation") ? segment : sitting.ask(decision, facts);
        last.put(decision, answer);
        return answer;
    }

    @Override
    public OptionalInt daysUntilChange(String decision, Facts facts) {
        return sitting.daysUntilChange(decision, facts);
    }

    @Override
    public OptionalInt daysAhead(String decision) {
        return sitting.daysAhead(decision);
    }

    @Override
    public boolean asksFor(Collection<String> decisions, String fact) {
        return sitting.asksFor(decisions, fact);
    }

    /** A number of the last answer of a table; null when it is zero, or there was none. */
    BigDecimal number(String decision, String output) {
        var answer = last.get(decision);
        return answer == null
                ? null
                : answer.number(output).filter(number -> number.signum() != 0).orElse(null);
    }

    /** The truth of an output of the last answer of a table. */
    boolean flag(String decision, String output) {
        return last.containsKey(decision) && last.get(decision).flag(output);
    }

    /** A word of the last answer of a table; null when it is NONE, or there was none. */
    String word(String decision, String output) {
        var answer = last.get(decision);
        return answer == null
                ? null
                : answer.text(output).filter(word -> !word.equals("NONE")).orElse(null);
    }
}
