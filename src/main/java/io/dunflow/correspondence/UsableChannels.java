package io.dunflow.correspondence;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Sentence;
import io.dunflow.policy.Decisions;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says before a notice is written whether its channel can reach whoever would get it. */
@Component
public class UsableChannels {

    private final Recipients recipients;
    private final Consents consents;
    private final ObjectProvider<Decisions> decisions;

    UsableChannels(Recipients recipients, Consents consents, ObjectProvider<Decisions> decisions) {
        this.decisions = decisions;
        this.recipients = recipients;
        this.consents = consents;
    }

    /** Why a notice on these items cannot go by this channel; empty when it can. */
    public Optional<Sentence> whyNot(
            Channel channel, Purpose purpose, long creditorId, long accountId, List<Long> itemIds) {
        return whyNot(channel, purpose, creditorId, recipients.wouldGet(accountId, itemIds));
    }

    /** The same for a notice to one person, such as {@code redirection:7}. */
    public Optional<Sentence> whyNot(Channel channel, Purpose purpose, long creditorId, String recipient) {
        return whyNot(channel, purpose, creditorId, recipients.load(recipient));
    }

    private Optional<Sentence> whyNot(Channel channel, Purpose purpose, long creditorId, Recipient recipient) {
        var consent = consents.permitted(recipient.personId(), creditorId, channel, purpose)
                .orElse(null);
        return Boolean.FALSE.equals(consent)
                ? Optional.of(say("channel.refused", recipient.name(), word("channel", channel)))
                : unreachable(channel, recipient).or(() -> notPermitted(channel, purpose, recipient, consent));
    }

    private Optional<Sentence> unreachable(Channel channel, Recipient recipient) {
        return switch (channel) {
            case EMAIL ->
                missing(say("email.none", recipient.name()), recipient.email()).or(() -> bounces(recipient));
            case LETTER -> missing(say("address.none", recipient.name()), recipient.street(), recipient.city());
        };
    }

    private Optional<Sentence> notPermitted(Channel channel, Purpose purpose, Recipient recipient, Boolean consent) {
        return Optional.ofNullable(decisions.getIfAvailable())
                .flatMap(
                        tables -> ChannelPermission.refusal(tables.open(), channel, purpose, recipient.kind(), consent))
                .map(why ->
                        say("channel.notPermitted", recipient.name(), word("channel", channel), word("reason", why)));
    }

    private Optional<Sentence> bounces(Recipient recipient) {
        return recipients.mailBounces(recipient.email())
                ? Optional.of(say("email.bounces", recipient.name()))
                : Optional.empty();
    }

    private static Optional<Sentence> missing(Sentence what, String... parts) {
        for (var part : parts) {
            if (part == null || part.isBlank()) {
                return Optional.of(what);
            }
        }
        return Optional.empty();
    }
}
