package io.dunflow;

import io.dunflow.platform.Command;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the jar as a program: {@code java -jar dunflow.jar invariants}. Starts no web server and no job executor. */
final class CommandLine {

    private static final Set<String> NAMES = Set.of("invariants", "benchmark");

    private CommandLine() {}

    static boolean names(String[] args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /** Runs the command named by the first argument; the result is the exit code of the program. */
    static int run(String[] args) {
        var application = new SpringApplicationBuilder(Dunflow.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("dunflow.background=false", "camunda.bpm.job-execution.enabled=false")
                .properties("logging.level.root=WARN", "logging.structured.format.console=")
                .build();
        try (var context = application.run(args)) {
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(candidate -> candidate.name().equals(args[0]))
                    .findFirst()
                    .orElseThrow();
            int code = command.run(Arrays.asList(args).subList(1, args.length));
            return SpringApplication.exit(context, () -> code);
        }
    }
}
