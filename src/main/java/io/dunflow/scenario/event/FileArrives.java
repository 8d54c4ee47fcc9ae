package io.dunflow.scenario.event;

import io.dunflow.intake.Kind;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code import}: a file beside the scenario, or rows written in it. */
@Component
class FileArrives implements EventKind {

    private final TakingInFiles files;

    FileArrives(TakingInFiles files) {
        this.files = files;
    }

    @Override
    public String word() {
        return "import";
    }

    @Override
    public void happen(Part what, Scene scene) {
        files.take(what, kind(what), Optional.empty(), false, content(what, scene));
    }

    private static Kind kind(Part what) {
        var word = what.text("kind").orElseThrow();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The file that an event names, or the rows that it brings, as a file. */
    static byte[] content(Part what, Scene scene) {
        return what.has("file")
                ? file(what.get("file"), scene)
                : rows(what, scene).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(Part name, Scene scene) {
        var folder = scene.script().folder().toAbsolutePath().normalize();
        var file = folder.resolve(name.text()).normalize();
        if (!file.startsWith(folder)) {
            throw name.refused("the file has to lie beside the scenario");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw name.refused("there is no file " + name.text());
        }
    }

    private static String rows(Part what, Scene scene) {
        var rows = what.get("rows").all();
        var columns = new LinkedHashSet<String>();
        if (what.text("mapping").isEmpty()) {
            columns.add("creditor");
            columns.add("currency");
        }
        rows.forEach(row -> columns.addAll(row.fields().keySet()));
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> row.text(column).orElseGet(() -> usual(column, what, row, scene)))
                        .map(FileArrives::quoted)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", columns) + "\n", "\n"));
    }

    private static String usual(String column, Part what, Part row, Scene scene) {
        return switch (column) {
            case "creditor" ->
                ofNoCreditor(what, row) ? "" : scene.creditor(row).code();
            case "currency" -> scene.creditor(row).terms().currency();
            default -> "";
        };
    }

    /** A contact is for all letters of a debtor, unless its row says of which creditor. */
    private static boolean ofNoCreditor(Part what, Part row) {
        return what.text("kind").filter(Kind.CONTACTS.word()::equals).isPresent() && !row.has("invoice");
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
