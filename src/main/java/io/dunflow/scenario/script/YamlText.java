package io.dunflow.scenario.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as plain data with line numbers: amounts keep their digits, dates and times stay as written. */
final class YamlText {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Source source;

    private YamlText(Source source) {
        this.source = source;
    }

    /**
     * Understands a text.
     *
     * @throws ScriptRefused when it is no YAML, names a key twice or uses aliases
     */
    static Part read(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ScriptRefused(new Problem(file, 1, "", "is longer than " + MOST_CHARACTERS + " characters"));
        }
        var source = new Source(file);
        try {
            var root = new Yaml(options()).compose(new StringReader(text));
            if (root == null) {
                throw new ScriptRefused(new Problem(file, 1, "", "the file is empty"));
            }
            return new Part(new YamlText(source).json(root, ""), "", source);
        } catch (MarkedYAMLException e) {
            throw new ScriptRefused(new Problem(file, line(e.getProblemMark()), "", "no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            throw new ScriptRefused(new Problem(file, 1, "", reason(e)));
        }
    }

    private static String reason(YAMLException refused) {
        return refused.getMessage().contains("aliases") ? "aliases (*name) cannot be used" : refused.getMessage();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }

    private JsonNode json(Node node, String path) {
        source.lines().putIfAbsent(path, line(node.getStartMark()));
        if (node instanceof MappingNode mapping) {
            return object(mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            var array = JSON.arrayNode();
            for (int n = 0; n < sequence.getValue().size(); n++) {
                array.add(json(sequence.getValue().get(n), path + "[" + n + "]"));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String path) {
        var object = JSON.objectNode();
        for (var field : mapping.getValue()) {
            var key = key(field.getKeyNode());
            var child = path.isEmpty() ? key : path + "." + key;
            source.lines().put(child, line(field.getKeyNode().getStartMark()));
            if (object.has(key)) {
                throw new ScriptRefused(source.problem(child, "stands there twice"));
            }
            object.set(key, json(field.getValueNode(), child));
        }
        return object;
    }

    private String key(Node node) {
        if (node instanceof ScalarNode word) {
            return word.getValue();
        }
        throw new ScriptRefused(
                new Problem(source.file(), line(node.getStartMark()), "", "a field has a word as its name"));
    }

    private static JsonNode scalar(ScalarNode node) {
        var text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return switch (text) {
            case "true", "false" -> JSON.booleanNode(Boolean.parseBoolean(text));
            case "", "~", "null" -> JSON.nullNode();
            default -> JSON.textNode(text);
        };
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
