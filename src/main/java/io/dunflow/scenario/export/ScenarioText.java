package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes a scenario as people write one: its frame in lines, each thing in it in braces. */
final class ScenarioText {

    private static final int WIDTH = 160;

    private ScenarioText() {}

    /** A text from its parts: a map or a list of maps is written in lines down to this depth, then in braces. */
    static String of(Node root) {
        var options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setProcessComments(true);
        options.setAllowUnicode(true);
        var text = new StringWriter();
        new Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new Representer(options),
                        options,
                        new LoaderOptions(),
                        new Words())
                .serialize(root, text);
        return text.toString();
    }

    /** A map written in lines. */
    static Node lines(Map<String, Node> fields) {
        return mapping(fields, FlowStyle.BLOCK);
    }

    /** A list written in lines. */
    static Node lines(List<Node> elements) {
        return new SequenceNode(Tag.SEQ, elements, FlowStyle.BLOCK);
    }

    /** A value, written in braces where it has fields. */
    static Node of(Object value) {
        if (value instanceof Facts facts) {
            return of(facts.fields());
        }
        if (value instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Node>();
            map.forEach((key, field) -> fields.put(key.toString(), of(field)));
            return mapping(fields, FlowStyle.FLOW);
        }
        if (value instanceof Collection<?> list) {
            return new SequenceNode(Tag.SEQ, list.stream().map(ScenarioText::of).toList(), FlowStyle.FLOW);
        }
        return scalar(tag(value), value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
    }

    /** Puts remarks above a field of a map. */
    static Node remark(Node map, List<String> remarks) {
        ((MappingNode) map)
                .getValue()
                .get(0)
                .getKeyNode()
                .setBlockComments(remarks.stream()
                        .map(remark -> new CommentLine(null, null, " " + remark, CommentType.BLOCK))
                        .toList());
        return map;
    }

    private static Node mapping(Map<String, Node> fields, FlowStyle style) {
        return new MappingNode(
                Tag.MAP,
                fields.entrySet().stream()
                        .map(field -> new NodeTuple(scalar(Tag.STR, field.getKey()), field.getValue()))
                        .toList(),
                style);
    }

    private static Tag tag(Object value) {
        if (value instanceof LocalDate) {
            return Tag.TIMESTAMP;
        }
        if (value instanceof Boolean) {
            return Tag.BOOL;
        }
        if (value instanceof Number number) {
            return number.toString().matches("-?\\d+") ? Tag.INT : Tag.FLOAT;
        }
        return Tag.STR;
    }

    private static Node scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    /** Yes, no, on and off are words as all others. */
    private static final class Words extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.TIMESTAMP, TIMESTAMP, "0123456789");
        }
    }
}
