package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Speaks by signed requests: packages are posted to the setting {@code url}; what the agency says it posts to us, see
 * {@link AgencyWebhooks}. Plain http is for this machine only.
 */
@Component
class RestProtocol implements AgencyProtocol {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AgencySettings settings;

    RestProtocol(AgencySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "REST";
    }

    @Override
    public void check(AgencyConnection connection) {
        var url = URI.create(connection.setting("url").replace(' ', '+'));
        var near = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && near)) {
            throw new InvalidInput("settings.url", say("agency.https"));
        }
    }

    /** That it has the same already is as good as that it took it. */
    @Override
    public void send(AgencyConnection to, OutPackage what) {
        var status = post(to, what);
        if (status / 100 == 4 && status != 408 && status != 409 && status != 425 && status != 429) {
            throw NotDelivered.forGood("The agency refused it with status " + status);
        }
        if (status / 100 != 2 && status != 409) {
            throw NotDelivered.forNow("The agency answered with status " + status, null);
        }
    }

    private int post(AgencyConnection to, OutPackage what) {
        var time = Long.toString(Instant.now().getEpochSecond());
        var key = settings.secret(to.agency());
        var request = HttpRequest.newBuilder(URI.create(to.setting("url")))
                .timeout(PATIENCE)
                .header("Content-Type", what.type())
                .header(Signature.ID, what.name())
                .header(Signature.TIME, time)
                .header(Signature.SIGNATURE, Signature.of(key, what.name(), time, what.content()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(what.content()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw NotDelivered.forNow(
                    "The agency cannot be reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.forNow("Stopped", e);
        }
    }

    /** Nothing is fetched. */
    @Override
    public void receive(AgencyConnection from, Inbox box) {}
}
