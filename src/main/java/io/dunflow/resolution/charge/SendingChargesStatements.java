package io.dunflow.resolution.charge;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.LetterLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to a debtor who paid all invoices what charges are left, once. */
@Component
class SendingChargesStatements {

    private final Notices notices;
    private final UsableChannels channels;
    private final LetterLines lines;
    private final CreditorDays days;

    SendingChargesStatements(Notices notices, UsableChannels channels, LetterLines lines, CreditorDays days) {
        this.notices = notices;
        this.channels = channels;
        this.lines = lines;
        this.days = days;
    }

    /** The first that reaches the debtor. */
    Optional<Channel> channel(long account) {
        var creditor = lines.creditorOf(account);
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, Purpose.STATEMENT, creditor, account, List.of())
                        .isEmpty())
                .findFirst();
    }

    void send(long account, String currency, Channel channel) {
        notices.enqueue(statement(account, currency, channel));
    }

    private NoticeDraft statement(long account, String currency, Channel channel) {
        return new NoticeDraft(
                account,
                null,
                null,
                null,
                days.todayOf(account),
                Purpose.STATEMENT,
                channel,
                NoticeDraft.CHARGES_STATEMENT,
                "FRIENDLY",
                currency,
                BigDecimal.ZERO,
                false,
                List.of());
    }
}
