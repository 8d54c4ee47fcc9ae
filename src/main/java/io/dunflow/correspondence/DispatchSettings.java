package io.dunflow.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are dispatched.
 *
 * @param mode what happens when nobody knows whether the mail server took a notice
 * @param interval between two looks into the outbox
 * @param lease after which a notice that is still being sent counts as interrupted
 */
@ConfigurationProperties("dunflow.dispatch")
record DispatchSettings(
        @DefaultValue("at-least-once") Mode mode,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("10m") Duration lease) {

    /** Between the server's yes and our commit there is a moment in which a crash leaves both possible. */
    enum Mode {
        /** The notice is sent again under the same Message-ID: it may arrive twice, and never gets lost. */
        AT_LEAST_ONCE,
        /** The notice fails and a person finds out: it never arrives twice. */
        AT_MOST_ONCE
    }
}
