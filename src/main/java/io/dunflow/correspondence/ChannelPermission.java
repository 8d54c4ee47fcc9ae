package io.dunflow.correspondence;

import io.dunflow.policy.Sitting;
import java.util.Map;
import java.util.Optional;

/** Says before a notice is written whether its channel may be used at all: the hour is looked at when it is sent. */
public final class ChannelPermission {

    private ChannelPermission() {}

    /**
     * Asks table {@code contact-permission} for an hour of a working day.
     *
     * @param kind BUSINESS or CONSUMER
     * @param consent to this channel and purpose; null: unknown
     * @return why the channel may never be used, as the table says it; empty when it may, be it later
     */
    public static Optional<String> refusal(
            Sitting sitting, Channel channel, Purpose purpose, String kind, Boolean consent) {
        var answer = sitting.ask(
                "contact-permission",
                Map.of(
                        "channel",
                        channel.name(),
                        "purpose",
                        purpose.name(),
                        "kind",
                        kind,
                        "consent",
                        word(consent),
                        "hour",
                        10,
                        "dayOfWeek",
                        "WEDNESDAY",
                        "holiday",
                        false));
        if (!answer.hit()) {
            return Optional.of("NO_RULE");
        }
        boolean atSomeTime =
                answer.flag("permitted") || answer.integer("retryHour").isPresent();
        return atSomeTime ? Optional.empty() : Optional.of(answer.text("reason").orElse("NOT_PERMITTED"));
    }

    /** A consent as the table knows it. */
    static String word(Boolean consent) {
        if (consent == null) {
            return "UNKNOWN";
        }
        return consent ? "GRANTED" : "DENIED";
    }
}
