package io.dunflow.process.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** A value of FEEL as a plain one of Java, which equals another of the same content and can be written down. */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        if (value instanceof Map<?, ?> context) {
            var plain = new TreeMap<String, Object>();
            context.forEach((key, entry) -> plain.put(key.toString(), of(entry)));
            return plain;
        }
        if (value instanceof Collection<?> list) {
            var plain = new ArrayList<>();
            list.forEach(element -> plain.add(of(element)));
            return plain;
        }
        return value;
    }
}
