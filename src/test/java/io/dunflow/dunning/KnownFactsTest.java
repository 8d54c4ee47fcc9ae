package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy guide lists every fact that a table may ask. */
class KnownFactsTest {

    @Test
    void everyFactIsInTheListOfThePolicyGuide() throws IOException {
        var guide = Files.readString(Path.of("dmn/README.md"));
        var listed = Pattern.compile("(?m)^\\|((?: `[A-Za-z]+`,?)+) \\|")
                .matcher(guide)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([A-Za-z]+)`").matcher(row.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(listed)
                .containsAll(Stream.concat(KnownFacts.OF_ACCOUNT.names().stream(), KnownFacts.OF_ITEM.names().stream())
                        .toList());
    }
}
