package io.dunflow.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says before a notice is written whether its channel can reach whoever would get it. */
@Component
public class UsableChannels {

    private final Recipients recipients;
    private final Consents consents;

    UsableChannels(Recipients recipients, Consents consents) {
        this.recipients = recipients;
        this.consents = consents;
    }

    /** Why a notice on these items cannot go by this channel; empty when it can. */
    public Optional<String> whyNot(
            Channel channel, Purpose purpose, long creditorId, long accountId, List<Long> itemIds) {
        var recipient = recipients.wouldGet(accountId, itemIds);
        boolean refused = consents.permitted(recipient.personId(), creditorId, channel, purpose)
                .filter(permitted -> !permitted)
                .isPresent();
        if (refused) {
            return Optional.of(recipient.name() + " refused to get this by " + channel);
        }
        return switch (channel) {
            case EMAIL -> missing(recipient, "e-mail address", recipient.email());
            case LETTER -> missing(recipient, "postal address", recipient.street(), recipient.city());
        };
    }

    private static Optional<String> missing(Recipient recipient, String what, String... parts) {
        for (var part : parts) {
            if (part == null || part.isBlank()) {
                return Optional.of(recipient.name() + " has no " + what);
            }
        }
        return Optional.empty();
    }
}
