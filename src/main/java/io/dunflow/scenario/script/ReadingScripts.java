package io.dunflow.scenario.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and understands the scenarios that files and folders hold. */
public final class ReadingScripts {

    private ReadingScripts() {}

    /**
     * All scenarios below these places, by path; every {@code .yaml} file of a folder is one.
     *
     * @throws ScriptRefused naming all that is wrong in any of them
     */
    public static List<Script> in(List<Path> places) {
        var found = below(places);
        if (!found.problems().isEmpty()) {
            throw new ScriptRefused(found.problems());
        }
        return found.scripts();
    }

    /** The same, where one that cannot be understood does not keep from the others. */
    public static Found below(List<Path> places) {
        var problems = new ArrayList<Problem>();
        var scripts = new ArrayList<Script>();
        for (var file : files(places, problems)) {
            try {
                scripts.add(read(file));
            } catch (ScriptRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        return new Found(scripts, problems);
    }

    /** Understands one file. */
    public static Script read(Path file) {
        try {
            return read(
                    file.toString(),
                    Files.readString(file),
                    file.toAbsolutePath().getParent());
        } catch (MalformedInputException e) {
            throw new ScriptRefused(new Problem(file.toString(), 1, "", "the file is not UTF-8"));
        } catch (IOException e) {
            throw new ScriptRefused(new Problem(file.toString(), 1, "", "cannot be read: " + e.getMessage()));
        }
    }

    /** Understands a text that stands for a file of this name. */
    public static Script read(String file, String text, Path folder) {
        var root = YamlText.read(file, text);
        Schema.check(root);
        var script = new Script(root, folder);
        script.timeline();
        return script;
    }

    private static List<Path> files(List<Path> places, List<Problem> problems) {
        var files = new ArrayList<Path>();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                files.addAll(yaml(place));
            } else if (Files.exists(place)) {
                files.add(place);
            } else {
                problems.add(new Problem(place.toString(), 1, "", "there is no such file or folder"));
            }
        }
        return files;
    }

    /** Files of scenarios below a folder, by path. */
    public static List<Path> yaml(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was understood, and what is wrong with the rest. */
    public record Found(List<Script> scripts, List<Problem> problems) {}
}
