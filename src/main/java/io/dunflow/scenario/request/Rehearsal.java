package io.dunflow.scenario.request;

import io.dunflow.scenario.play.ScenarioOrder;
import io.dunflow.scenario.script.ReadingScripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The command {@code scenario} around the program: reads the scenarios first, and gives it a database to throw away. */
public final class Rehearsal {

    /** The command's word. */
    public static final String NAME = "scenario";

    private static final int NOT_UNDERSTOOD = 2;

    private Rehearsal() {}

    /**
     * Runs the program when a scenario can be understood.
     *
     * @param arguments the word and what stood after it
     * @param program takes arguments, answers an exit code
     * @return 0 when all passed, 1 when one failed, 2 when one cannot be understood
     */
    public static int of(List<String> arguments, ToIntFunction<String[]> program) {
        if (!understood(arguments.subList(1, arguments.size()))) {
            return NOT_UNDERSTOOD;
        }
        if (BriefProgram.isWanted()) {
            return BriefProgram.run(arguments);
        }
        var folder = folder();
        try {
            return program.applyAsInt(with(settings(arguments, folder), arguments));
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static boolean understood(List<String> arguments) {
        var places = ScenarioOrder.of(arguments).places();
        if (places.isEmpty()) {
            System.err.println(
                    "Usage: scenario FILE|DIR... [--junit=FILE] [--coverage=DIR] [--models=DIR] [--timeline=FILE.svg|DIR] [--story]");
            return false;
        }
        var found = ReadingScripts.below(places);
        if (found.scripts().isEmpty()) {
            found.problems().forEach(System.err::println);
        }
        return !found.scripts().isEmpty() || found.problems().isEmpty();
    }

    /** What makes the program play in a database below this folder. */
    public static Map<String, String> settings(List<String> arguments, Path folder) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("dunflow.database.folder", folder.resolve("database").toString());
        settings.put("dunflow.database.durable", "false");
        settings.put("dunflow.database.small", "true");
        settings.put("dunflow.mail.folder", folder.resolve("outbox").toString());
        settings.put("dunflow.letters.folder", folder.resolve("letters").toString());
        settings.put("dunflow.stage", "true");
        settings.put("dunflow.clock.movable", "true");
        settings.put("dunflow.demo.users", "true");
        settings.put("dunflow.demo.portfolio", "false");
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.level.root", "ERROR");
        // What a form or a delegate refuses is told by the scenario itself.
        settings.put("logging.level.org.camunda", "OFF");
        // What the environment says must not send a mail: with this word there is no mail server.
        settings.put("spring.mail.host", "false");
        arguments.stream()
                .filter(argument -> argument.startsWith("--models="))
                .map(argument -> Path.of(argument.substring("--models=".length())))
                .forEach(models -> settings.put(
                        "dunflow.models.location",
                        models.toAbsolutePath().toUri().toString()));
        return settings;
    }

    /** The arguments with these settings, whatever they say themselves: the database of a scenario is emptied. */
    private static String[] with(Map<String, String> settings, List<String> arguments) {
        var others = arguments.stream()
                .filter(argument -> settings.keySet().stream().noneMatch(name -> argument.startsWith("--" + name)));
        return Stream.concat(
                        others, settings.entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue()))
                .toArray(String[]::new);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dunflow-scenario");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
