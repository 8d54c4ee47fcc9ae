package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dunflow.ledger.Labelling;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Understands the YAML of a mapping. Data only: no tags, no expressions. */
final class MappingReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Before the key of a label, where a field's name stands. */
    static final String LABEL = "label.";

    private static final List<String> KEYS = List.of(
            "kinds",
            "delimiter",
            "quote",
            "encoding",
            "header",
            "dates",
            "decimal",
            "grouping",
            "rounding",
            "creditors",
            "creditor-defaults",
            "fields");

    private final String name;
    private final MappingProblems problems;

    private MappingReader(String name, String yaml) {
        this.name = name;
        this.problems = new MappingProblems(name, yaml);
    }

    /**
     * Reads a mapping.
     *
     * @throws InvalidMapping naming all that is wrong
     */
    static Mapping read(String name, String yaml) {
        return new MappingReader(name, yaml).read(yaml);
    }

    private Mapping read(String yaml) {
        var tree = parse(yaml).only(KEYS);
        var kinds = kinds(tree);
        var fields = fields(tree.child("fields"));
        kinds.forEach(kind -> demandRequired(kind, fields));
        var patterns = tree.has("dates") ? tree.texts("dates") : List.of("yyyy-MM-dd");
        var mapping = new Mapping(
                name,
                kinds,
                Objects.requireNonNullElse(tree.character("delimiter", ','), ','),
                tree.character("quote", '"'),
                charset(tree),
                tree.oneOf("header", "true", "false").equals("true"),
                patterns.stream()
                        .map(pattern -> date(tree, pattern))
                        .filter(Objects::nonNull)
                        .toList(),
                patterns,
                tree.oneOf("decimal", ".", ",").charAt(0),
                tree.character("grouping", null),
                tree.oneOf("rounding", "refuse", "half-up").equals("half-up"),
                CreditorDefaultsReader.read(tree),
                fields,
                labels(tree.child("fields")));
        problems.refuse();
        return mapping;
    }

    private MappingTree parse(String yaml) {
        try {
            var node = YAML.readTree(yaml);
            if (!node.isObject()) {
                throw new InvalidMapping(name, say("mapping.noObject", String.join(", ", KEYS)));
            }
            return new MappingTree(node, "", problems);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidMapping(name, say("mapping.noYaml", line));
        }
    }

    private Set<Kind> kinds(MappingTree tree) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var word : tree.texts("kinds")) {
            try {
                kinds.add(Kind.of(word));
            } catch (UnknownKind e) {
                tree.problem("kinds", say("mapping.kinds.unknown", e.sentence()));
            }
        }
        if (kinds.isEmpty()) {
            tree.problem("kinds", say("mapping.kinds.none"));
        }
        return kinds;
    }

    private Map<Field, Source> fields(MappingTree tree) {
        var fields = new EnumMap<Field, Source>(Field.class);
        tree.children().forEach((word, child) -> {
            if (!word.startsWith(LABEL)) {
                Field.named(word)
                        .ifPresentOrElse(
                                field -> fields.put(field, SourceReader.read(child)),
                                () -> tree.problem(word, say("mapping.noField", words())));
            }
        });
        fields.forEach((field, source) -> source.placeholders().forEach(word -> {
            var other = Field.named(word).map(fields::get).orElse(null);
            if (other == null || other.derived() != null) {
                tree.problem(field.word(), say("mapping.derived", "{" + word + "}"));
            }
        }));
        return fields;
    }

    private static Map<String, Source> labels(MappingTree tree) {
        var labels = new TreeMap<String, Source>();
        tree.children().forEach((word, child) -> {
            if (word.startsWith(LABEL)) {
                label(tree, word, child).ifPresent(source -> labels.put(word.substring(LABEL.length()), source));
            }
        });
        return labels;
    }

    private static Optional<Source> label(MappingTree tree, String word, MappingTree child) {
        if (!word.substring(LABEL.length()).matches(Labelling.KEY)) {
            tree.problem(word, say("label.key"));
            return Optional.empty();
        }
        var source = SourceReader.read(child);
        if (source.derived() != null) {
            tree.problem(word, say("mapping.labelDerived"));
        }
        return Optional.of(source);
    }

    private static String words() {
        return EnumSet.allOf(Field.class).stream().map(Field::word).collect(Collectors.joining(", ")) + ", " + LABEL
                + "KEY";
    }

    private void demandRequired(Kind kind, Map<Field, Source> fields) {
        kind.required().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> problems.add("fields", say("mapping.lacks", field.word(), kind.word())));
    }

    private Charset charset(MappingTree tree) {
        var word = tree.text("encoding", "UTF-8");
        try {
            return Charset.forName(word);
        } catch (IllegalArgumentException e) {
            tree.problem("encoding", say("mapping.encoding", word));
            return null;
        }
    }

    private static DateTimeFormatter date(MappingTree tree, String pattern) {
        try {
            // The year of an era would need the era; the strict resolver then knows no date at all.
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            tree.problem("dates", say("mapping.dates", pattern));
            return null;
        }
    }
}
