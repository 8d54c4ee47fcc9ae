package io.dunflow.agency.simulated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The web server of a simulated agency, on this machine only; what the agency says it posts, signed. */
public class RestDesk implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final SimulatedAgency agency;
    private final String key;
    private final List<String> refused = new ArrayList<>();
    private volatile int failing;

    public RestDesk(SimulatedAgency agency, int port, String key) {
        this.agency = agency;
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/packages", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/packages";
    }

    /** So many of the next requests are answered with an error, after the package was taken. */
    public void fail(int times) {
        failing = times;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var id = headers.getFirst("Dunflow-Message-Id");
            var right =
                    sign(id, headers.getFirst("Dunflow-Timestamp"), body).equals(headers.getFirst("Dunflow-Signature"));
            if (right) {
                agency.receive(id, body);
            } else {
                refused.add(id);
            }
            exchange.sendResponseHeaders(!right ? 401 : failing-- > 0 ? 503 : 200, -1);
        }
    }

    /** Does what came since, and posts what there is to say. */
    public void work(LocalDate today, String webhooks) {
        post(agency.catchUp(), webhooks + "/messages");
        agency.look(today).forEach(answers -> post(answers, webhooks + "/messages"));
    }

    /** States a month that is over, if it did not yet. */
    void month(YearMonth over, String webhooks) {
        post(agency.month(over), webhooks + "/statements");
    }

    public void state(String number, LocalDate day, String webhooks) {
        post(agency.statement(number, day), webhooks + "/statements");
    }

    private void post(Map<String, byte[]> files, String url) {
        files.forEach((name, body) -> post(name.replace("again-", ""), body, url));
    }

    /** @return status of the answer */
    public int post(String id, byte[] body, String url) {
        return post(id, Long.toString(Instant.now().getEpochSecond()), body, url);
    }

    /** The same as of another time. */
    public int post(String id, String time, byte[] body, String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Dunflow-Message-Id", id)
                .header("Dunflow-Timestamp", time)
                .header("Dunflow-Signature", sign(id, time, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String sign(String id, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + "." + id + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
