package io.dunflow.process.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two sets of models; ready for a page, and for JSON as it is.
 *
 * @param files those that differ, by name
 */
public record ModelDifference(List<FileDifference> files) {

    /**
     * Compares part by part: rows of tables by rule id, elements of processes by id, fields of forms by key, texts by
     * key. A file that cannot be read differs as a whole.
     *
     * @param before contents by name, such as {@code bpmn/escalation.bpmn}
     * @param after the complete set too: what is missing in it was removed
     */
    public static ModelDifference between(Map<String, byte[]> before, Map<String, byte[]> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return new ModelDifference(names.stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .map(name -> FileDifference.between(name, before.get(name), after.get(name)))
                .toList());
    }

    /** Whether both sets are the same, byte by byte. */
    public boolean nothing() {
        return files.isEmpty();
    }

    /** How many parts were added, changed or removed. */
    public long count(Change change) {
        return files.stream()
                .flatMap(file -> file.parts().stream())
                .filter(part -> part.change() == change)
                .count();
    }
}
