package io.dunflow.scenario.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What of the shipped models scenarios ran and did not run, as text for tests and as a page for people. */
final class CoverageReport {

    private CoverageReport() {}

    /** Writes {@code ran.txt} and {@code missing.txt}, a line for each element, and {@code index.html}. */
    static void write(Path folder, Coverage coverage) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("ran.txt"), text(coverage, Coverage.Covered::ran));
            Files.writeString(folder.resolve("missing.txt"), text(coverage, Coverage.Covered::missing));
            Files.writeString(folder.resolve("index.html"), page(coverage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Coverage coverage, Function<Coverage.Covered, List<String>> which) {
        return lines("node", coverage.nodes(), which) + lines("rule", coverage.rules(), which);
    }

    private static String lines(
            String kind, Map<String, Coverage.Covered> models, Function<Coverage.Covered, List<String>> which) {
        var text = new StringBuilder();
        models.forEach((model, covered) -> which.apply(covered).forEach(id -> text.append(kind)
                .append(' ')
                .append(model)
                .append(' ')
                .append(id)
                .append('\n')));
        return text.toString();
    }

    private static String page(Coverage coverage) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>What the scenarios ran</title>
                <style>body{font-family:sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}
                td,th{border-bottom:1px solid #ccc;padding:.3em .8em;text-align:left;vertical-align:top}</style></head>
                <body><h1>What the scenarios ran</h1>
                <h2>Processes: flow nodes</h2>%s<h2>Tables: rows</h2>%s</body></html>
                """
                .formatted(table(coverage.nodes()), table(coverage.rules()));
    }

    private static String table(Map<String, Coverage.Covered> models) {
        var rows = new StringBuilder("<table><tr><th>model</th><th>run</th><th>of</th><th>not run</th></tr>");
        models.forEach((model, covered) -> rows.append("<tr><td>%s</td><td>%d</td><td>%d</td><td>%s</td></tr>"
                .formatted(model, covered.ran().size(), covered.all().size(), String.join("<br>", covered.missing()))));
        return rows.append("</table>").toString();
    }
}
