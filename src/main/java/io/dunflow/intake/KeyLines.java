package io.dunflow.intake;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** In which line of a mapping's text each key stands: keys by their path, such as {@code fields.amount}. */
final class KeyLines {

    /** No key of a mapping lies deeper; an alias that leads to itself would have no end. */
    private static final int DEEPEST = 4;

    private final Map<String, Integer> lines = new HashMap<>();

    private KeyLines() {}

    /** Of a text that may be no YAML: then it has no keys. */
    static KeyLines in(String yaml) {
        var found = new KeyLines();
        try {
            found.add(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)), "", 0);
        } catch (YAMLException whoReadsItSaysSo) {
            return new KeyLines();
        }
        return found;
    }

    /** The line of a key, of what it would stand in when it is missing, or 1. */
    int of(String key) {
        var known = key;
        while (!lines.containsKey(known) && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
        }
        return lines.getOrDefault(known, 1);
    }

    private void add(Node node, String path, int depth) {
        if (!(node instanceof MappingNode mapping) || depth == DEEPEST) {
            return;
        }
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                var own = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                lines.putIfAbsent(own, key.getStartMark().getLine() + 1);
                add(entry.getValueNode(), own, depth + 1);
            }
        }
    }
}
