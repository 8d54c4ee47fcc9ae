package io.dunflow.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page names types by their full names, which no compiler reads: who moves one breaks the page. */
class TypesInTemplatesTest {

    private static final Pattern TYPE = Pattern.compile("\\bT\\((io\\.dunflow\\.[\\w.$]+)\\)");

    @Test
    void everyTypeThatAPageNamesIsThere() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var types = files.filter(Files::isRegularFile)
                    .flatMap(file -> TYPE.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();

            assertThat(types).isNotEmpty();
            types.forEach(
                    type -> assertThatCode(() -> Class.forName(type)).as(type).doesNotThrowAnyException());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
