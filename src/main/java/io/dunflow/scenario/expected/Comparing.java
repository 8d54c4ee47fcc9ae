package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares what was expected with what was found; a field that is not written is not compared. */
final class Comparing {

    private static final int INDENT = 6;

    private Comparing() {}

    /** Exactly these, in any order: each expected one is found, and no other. */
    static List<Mismatch> exactly(String what, Part expected, List<Facts> found) {
        var left = new ArrayList<>(found);
        var missing = new ArrayList<Part>();
        for (var one : expected.all()) {
            var match =
                    left.stream().filter(facts -> wrong(one, facts).isEmpty()).findFirst();
            match.ifPresentOrElse(left::remove, () -> missing.add(one));
        }
        var mismatches = new ArrayList<Mismatch>();
        for (var one : missing) {
            var nearest = left.stream()
                    .min(Comparator.comparingInt(facts -> wrong(one, facts).size()))
                    .orElse(null);
            left.remove(nearest);
            mismatches.add(new Mismatch(one.line(), what, Facts.written(one), told(one, nearest)));
        }
        left.forEach(extra -> mismatches.add(new Mismatch(expected.line(), what, "no more", extra.toString())));
        return mismatches;
    }

    /** The fields that are written, of one thing. */
    static List<Mismatch> fields(String what, Part expected, Facts found) {
        return wrong(expected, found).stream()
                .map(field -> new Mismatch(
                        expected.get(field).line(),
                        what + " " + field,
                        Facts.written(expected.get(field)),
                        Facts.written(found.get(field))))
                .toList();
    }

    private static String told(Part expected, Facts nearest) {
        if (nearest == null) {
            return "nothing like it";
        }
        var wrong = wrong(expected, nearest);
        return nearest + "  (other in " + String.join(", ", wrong) + ")" + texts(nearest, wrong);
    }

    /** What a letter says is long: it is shown only where it is what differs. */
    private static String texts(Facts found, List<String> wrong) {
        return wrong.stream()
                .map(found::get)
                .filter(Wording.class::isInstance)
                .map(said ->
                        "\n" + ((Wording) said).text().strip().indent(INDENT).stripTrailing())
                .distinct()
                .collect(Collectors.joining());
    }

    private static List<String> wrong(Part expected, Facts found) {
        return expected.fields().entrySet().stream()
                .filter(field -> !same(field.getValue(), found.get(field.getKey())))
                .map(field -> field.getKey())
                .toList();
    }

    private static boolean same(Part expected, Object found) {
        if (found instanceof Collection<?> several) {
            return sameList(expected, several);
        }
        if (found instanceof Wording wording) {
            return wording.fits(expected);
        }
        if (expected.node().isNull() || expected.text().equals("none")) {
            return found == null || found.toString().equals("none");
        }
        if (found instanceof Number && expected.node().isNumber()) {
            return new BigDecimal(found.toString()).compareTo(expected.node().decimalValue()) == 0;
        }
        return expected.text().equals(Objects.toString(found, ""));
    }

    private static boolean sameList(Part expected, Collection<?> found) {
        var left = new ArrayList<Object>(found);
        for (var one : expected.all()) {
            var match = left.stream()
                    .filter(other -> other instanceof Facts facts && one.node().isObject()
                            ? wrong(one, facts).isEmpty()
                            : same(one, other))
                    .findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }
}
