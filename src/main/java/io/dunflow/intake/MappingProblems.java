package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the text of a mapping, each with its line and key, so that one answer names it all. */
final class MappingProblems {

    private final String name;
    private final KeyLines lines;
    private final List<Sentence> problems = new ArrayList<>();

    MappingProblems(String name, String yaml) {
        this.name = name;
        this.lines = KeyLines.in(yaml);
    }

    void add(String key, Sentence reason) {
        problems.add(say("mapping.problem", lines.of(key), key, reason));
    }

    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidMapping(name, problems);
        }
    }
}
