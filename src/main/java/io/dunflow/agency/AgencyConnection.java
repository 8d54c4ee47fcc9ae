package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.util.Map;
import java.util.Optional;

/**
 * How an agency is spoken to. Secrets are not here but in the configuration, below {@code dunflow.agencies.secrets}.
 *
 * @param agency code
 * @param protocol FOLDER, SFTP or REST
 * @param format of what is sent and received
 * @param settings of the protocol, such as host or url
 */
public record AgencyConnection(String agency, String protocol, String format, Map<String, String> settings) {

    public AgencyConnection {
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    String setting(String name) {
        return Optional.ofNullable(settings.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new InvalidInput("settings." + name, say("missing")));
    }

    String setting(String name, String other) {
        return settings.getOrDefault(name, other);
    }
}
