package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.scenario.expected.Expectation;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.script.Entry;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

/** Every kind of event and of expectation is in the schema, and shown by an example that can be understood. */
class DocumentedKindsTest {

    private static final Path FOLDER = Path.of("bpmn/scenarios");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyKindOfEventIsInTheSchemaAndNoOther() throws IOException {
        var entry = schema().at("/properties/timeline/items/properties");

        var words = names(entry);
        words.removeAll(Entry.OWN);

        assertThat(words).isEqualTo(words(EventKind.class, EventKind::word));
    }

    @Test
    void everyExpectationIsInTheSchemaAndNoOther() throws IOException {
        assertThat(names(schema().at("/$defs/expect/properties")))
                .isEqualTo(words(Expectation.class, Expectation::word));
    }

    @Test
    void everyKindIsShownByAnExample() throws IOException {
        var kinds = examples().stream()
                .flatMap(script -> script.timeline().stream())
                .map(Entry::kind)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).isEqualTo(words(EventKind.class, EventKind::word));
    }

    @Test
    void everyExpectationIsShownByAnExample() throws IOException {
        var shown = examples().stream()
                .flatMap(script -> script.timeline().stream())
                .filter(entry -> entry.kind().equals("expect"))
                .flatMap(entry -> entry.what().fields().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(words(Expectation.class, Expectation::word));
    }

    private static List<Script> examples() throws IOException {
        var examples = new ArrayList<Script>();
        var found = EXAMPLE.matcher(Files.readString(FOLDER.resolve("README.md")));
        while (found.find()) {
            var text = found.group(1);
            examples.add(ReadingScripts.read("README.md", text.startsWith("- ") ? around(text) : text, FOLDER));
        }
        return examples;
    }

    private static String around(String entries) {
        return "scenario: An example\ntimeline:\n- on: 2013-01-02\n  wait: {}\n" + entries;
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper()
                .readTree(FOLDER.resolve("scenario.schema.json").toFile());
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static <T> Set<String> words(Class<T> type, Function<T, String> word) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setEnvironment(new MockEnvironment().withProperty("dunflow.stage", "true"));
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents("io.dunflow.scenario").stream()
                .map(found -> type.cast(bare(found.getBeanClassName())))
                .map(word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An object that knows its word, and nobody to work with. */
    private static Object bare(String name) {
        var constructor = ClassUtils.resolveClassName(name, null).getDeclaredConstructors()[0];
        return BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()]);
    }
}
