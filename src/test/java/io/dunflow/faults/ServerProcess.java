package io.dunflow.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Dunflow as a process of its own, which can be killed. Its users are the demo's, its clock starts on a Monday. */
final class ServerProcess {

    /** A Monday, at a time when both people and letters may go out. */
    static final String DAY = "2026-03-16";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    ServerProcess(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
    }

    /** Starts it and waits until it is ready. */
    void start() {
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("server in " + folder).atMost(Duration.ofMinutes(10)).until(this::isReady);
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                classPath(),
                "io.dunflow.Dunflow",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--dunflow.demo.users=true",
                "--dunflow.clock.movable=true",
                "--dunflow.clock.start=" + DAY + "T10:00:00Z",
                "--dunflow.mail.folder=" + folder.resolve("outbox"),
                "--dunflow.letters.folder=" + folder.resolve("letters"),
                "--camunda.bpm.job-execution.lock-time-in-millis=20000",
                "--dunflow.dispatch.lease=30s",
                "--logging.structured.format.console=",
                "--logging.level.io.dunflow.correspondence=WARN"));
        command.addAll(settings);
        return command;
    }

    /** What the application runs on: this test's class path without the tests. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended; see " + folder.resolve("server.log"));
        }
        try {
            return send("auditor", "GET", "/actuator/health/readiness", "").contains("UP");
        } catch (UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    /** Like {@code kill -9}: nothing of the process gets a chance to clean up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Like {@code kill}: the server is asked to stop. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    String get(String user, String path) {
        return send(user, "GET", path, "");
    }

    String send(String user, String method, String path, String body) {
        var type = path.startsWith("/api/v1/imports") ? "text/csv" : "application/json";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + credentials(user))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String credentials(String user) {
        return Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
