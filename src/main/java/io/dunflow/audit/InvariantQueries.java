package io.dunflow.audit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The invariants of Dunflow in SQL, by their numbers. */
final class InvariantQueries {

    static final List<Invariant> ALL = Stream.of(
                    CaseQueries.ALL, LetterQueries.ALL, BookQueries.ALL, CoverQueries.ALL, LevelQueries.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(invariant -> invariant.name().charAt(0)))
            .toList();

    private InvariantQueries() {}
}
