package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Understands what a mapping says about one field: a column's name, or keys. */
final class SourceReader {

    private static final List<String> KEYS = List.of("column", "constant", "derived", "optional", "values");

    private SourceReader() {}

    static Source read(MappingTree tree) {
        if (tree.isText()) {
            return Source.column(tree.asText());
        }
        tree.only(KEYS);
        if (Stream.of("column", "constant", "derived").filter(tree::has).count() != 1) {
            tree.problem("", say("mapping.source"));
        }
        var values = new HashMap<String, String>();
        if (tree.has("values")) {
            tree.child("values").children().forEach((from, to) -> values.put(from, to.asText()));
        }
        return new Source(
                tree.texts("column"),
                tree.text("constant", null),
                tree.text("derived", null),
                tree.oneOf("optional", "false", "true").equals("true"),
                values);
    }
}
