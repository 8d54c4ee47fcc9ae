package io.dunflow.process.model;

import io.dunflow.models.ModelChange;
import io.dunflow.process.difference.FileDifference;
import io.dunflow.process.difference.ModelDifference;
import io.dunflow.process.difference.PartDifference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells differences in the words of those who decide on them. */
final class Differences {

    private Differences() {}

    static List<ModelChange> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        return ModelDifference.between(before, after).files().stream()
                .flatMap(Differences::of)
                .toList();
    }

    private static Stream<ModelChange> of(FileDifference file) {
        return file.parts().isEmpty()
                ? Stream.of(new ModelChange(file.change().name(), file.file(), "", "", "", List.of()))
                : file.parts().stream().map(part -> of(file.file(), part));
    }

    private static ModelChange of(String file, PartDifference part) {
        return new ModelChange(
                part.change().name(),
                file,
                part.kind(),
                part.id(),
                part.name(),
                part.values().stream()
                        .map(value -> new ModelChange.Value(value.what(), value.before(), value.after()))
                        .toList());
    }
}
