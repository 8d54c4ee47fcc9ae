package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Mappings of activities as people write them: one a line, {@code Old_Id = New_Id}. */
final class Mappings {

    private Mappings() {}

    /** @throws ProposalInvalid for a line that is none */
    static Map<String, String> of(String lines) {
        var mappings = new LinkedHashMap<String, String>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = line.split("\\s*=\\s*", -1);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new ProposalInvalid(say("migration.mapping", line));
            }
            mappings.put(parts[0], parts[1]);
        });
        return mappings;
    }

    static String lines(Map<String, String> mappings) {
        return mappings.entrySet().stream()
                .map(mapping -> mapping.getKey() + " = " + mapping.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
