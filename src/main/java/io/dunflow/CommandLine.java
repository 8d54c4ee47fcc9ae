package io.dunflow;

import io.dunflow.platform.Command;
import io.dunflow.scenario.request.Rehearsal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;

/** Runs the jar as a program: {@code java -jar dunflow.jar invariants}. Starts no web server and no job executor. */
final class CommandLine {

    private static final Set<String> NAMES = Set.of(
            "invariants",
            "benchmark",
            "benchmark-allocation",
            "benchmark-credit",
            "benchmark-interest",
            Rehearsal.NAME);

    /** As arguments: what a builder calls properties yields to application.yaml. */
    private static final List<String> SETTINGS = List.of(
            "--dunflow.background=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=WARN",
            "--logging.structured.format.console=");

    private CommandLine() {}

    static boolean names(String[] args) {
        return args.length > 0 && (NAMES.contains(args[0]) || plain(args[0]).isPresent());
    }

    /** Runs the command named by the first argument; the result is the exit code of the program. */
    static int run(String[] args) {
        if (args[0].equals(Rehearsal.NAME)) {
            return Rehearsal.of(Arrays.asList(args), CommandLine::program);
        }
        return plain(args[0]).map(command -> runPlain(command, args)).orElseGet(() -> program(args));
    }

    /** A command that needs nothing of the application. */
    private static Optional<Command> plain(String name) {
        return ServiceLoader.load(Command.class).stream()
                .map(Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    /** Keeps the log silent: it would write to the console as long as nobody tells it otherwise. */
    private static int runPlain(Command command, String[] args) {
        LoggingSystem.get(CommandLine.class.getClassLoader()).beforeInitialize();
        return command.run(Arrays.asList(args).subList(1, args.length));
    }

    private static int program(String[] args) {
        var application = new SpringApplicationBuilder(Dunflow.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .build();
        try (var context = application.run(settings(args))) {
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(candidate -> candidate.name().equals(args[0]))
                    .findFirst()
                    .orElseThrow();
            int code = command.run(Arrays.asList(args).subList(1, args.length));
            return SpringApplication.exit(context, () -> code);
        }
    }

    /** The arguments, and with them what makes the application a program that answers and does nothing by itself. */
    static String[] settings(String[] args) {
        var own = SETTINGS.stream().filter(setting -> Arrays.stream(args).noneMatch(sameAs(setting)));
        return Stream.concat(own, Arrays.stream(args)).toArray(String[]::new);
    }

    private static Predicate<String> sameAs(String setting) {
        return argument -> argument.startsWith(setting.substring(0, setting.indexOf('=') + 1));
    }
}
