package io.dunflow.scenario.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param places files and folders
 * @param junit where to write a JUnit report
 * @param coverage folder for the report on coverage
 * @param timeline where to draw pictures: a file of one scenario, or a folder
 * @param story whether one that passed is told too
 */
public record ScenarioOrder(
        List<Path> places, Optional<Path> junit, Optional<Path> coverage, Optional<Path> timeline, boolean story) {

    public static ScenarioOrder of(List<String> arguments) {
        var places = new ArrayList<Path>();
        Optional<Path> junit = Optional.empty();
        Optional<Path> coverage = Optional.empty();
        Optional<Path> timeline = Optional.empty();
        for (var argument : arguments) {
            if (argument.startsWith("--junit=")) {
                junit = value(argument);
            } else if (argument.startsWith("--coverage=")) {
                coverage = value(argument);
            } else if (argument.startsWith("--timeline=")) {
                timeline = value(argument);
            } else if (!argument.startsWith("--")) {
                places.add(Path.of(argument));
            }
        }
        return new ScenarioOrder(places, junit, coverage, timeline, arguments.contains("--story"));
    }

    private static Optional<Path> value(String argument) {
        return Optional.of(Path.of(argument.substring(argument.indexOf('=') + 1)));
    }
}
