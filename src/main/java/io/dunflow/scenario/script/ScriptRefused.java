package io.dunflow.scenario.script;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a scenario cannot be understood. */
public final class ScriptRefused extends RuntimeException {

    private final transient List<Problem> problems;

    ScriptRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ScriptRefused(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
