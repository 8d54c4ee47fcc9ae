package io.dunflow.agency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation says about speaking with agencies.
 *
 * @param folder below which agencies without a folder of their own have theirs
 * @param interval between two looks for what is to be sent and what came
 * @param secrets by code of the agency: the password of SFTP, the key of REST
 * @param tries after which a package is given to a person
 * @param window around now in which the time of a signed request has to lie
 */
@ConfigurationProperties("dunflow.agencies")
record AgencySettings(
        @DefaultValue("./agencies") Path folder,
        @DefaultValue("1m") Duration interval,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("8") int tries,
        @DefaultValue("5m") Duration window) {

    /** @throws NotDelivered when none is configured */
    String secret(String agency) {
        var secret = secrets.get(agency);
        if (secret == null || secret.isBlank()) {
            throw NotDelivered.forNow("No secret is configured: dunflow.agencies.secrets." + agency, null);
        }
        return secret;
    }
}
