package io.dunflow.models;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** For each rule of lint a model that breaks it. */
final class BrokenModels {

    private BrokenModels() {}

    /** Rule, file, what stands in it, what stands there instead, element that is found. */
    static Stream<Arguments> all() {
        return Stream.of(
                        BrokenProcesses.files(),
                        BrokenProcesses.words(),
                        BrokenProcesses.ways(),
                        BrokenProcesses.speed(),
                        BrokenProcesses.forms(),
                        BrokenTables.tables(),
                        BrokenTables.texts())
                .flatMap(List::stream);
    }
}
