package io.dunflow.scenario.history;

import io.dunflow.Dunflow;
import io.dunflow.scenario.request.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/** The application as scenarios are played in it, once per JVM: it has the clock of the engine for itself. */
public final class Theatre {

    private static ConfigurableApplicationContext open;

    private Theatre() {}

    /** A part of the application. */
    public static synchronized <T> T get(Class<T> type) {
        if (open == null) {
            open = open();
        }
        return open.getBean(type);
    }

    /** One of the demo's users in front of the API. */
    public static TestRestTemplate as(String who) {
        return new TestRestTemplate(who, "demo");
    }

    /** Where the API has this path. */
    public static String url(String path) {
        return "http://127.0.0.1:" + get(Environment.class).getProperty("local.server.port") + "/api/v1" + path;
    }

    private static ConfigurableApplicationContext open() {
        var folder = folder();
        var settings = new LinkedHashMap<>(Rehearsal.settings(List.of(), folder));
        settings.put("dunflow.background", "false");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("server.port", "0");
        settings.put("logging.structured.format.console", "");
        var context = new SpringApplicationBuilder(Dunflow.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(Stream.of(settings)
                        .flatMap(all -> all.entrySet().stream())
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }));
        return context;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "histories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
