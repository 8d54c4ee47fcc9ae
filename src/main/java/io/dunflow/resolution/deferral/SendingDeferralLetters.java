package io.dunflow.resolution.deferral;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.LeavingInPeace;
import io.dunflow.resolution.LetterLines;
import io.dunflow.resolution.LettersOnMatters;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the debtor until when he was given time, and that he has it no longer. It claims nothing, and no level comes of
 * it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SendingDeferralLetters {

    private final Deferrals deferrals;
    private final LettersOnMatters letters;
    private final LetterLines lines;
    private final LeavingInPeace peace;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;

    SendingDeferralLetters(
            Deferrals deferrals,
            LettersOnMatters letters,
            LetterLines lines,
            LeavingInPeace peace,
            Notices notices,
            UsableChannels channels,
            CreditorDays days) {
        this.deferrals = deferrals;
        this.letters = letters;
        this.lines = lines;
        this.peace = peace;
        this.notices = notices;
        this.channels = channels;
        this.days = days;
    }

    /** Puts into the outbox what is deferred until when; where no channel reaches the debtor, that is recorded instead. */
    void confirm(Deferral deferral) {
        enqueue(deferral, DeferralLetters.AGREED, lines.deferred(deferral.id()));
    }

    /**
     * The same: it was taken back, and when all is due now; nothing to a debtor who never read that he has time. Until he had
     * time to pay he is not reminded, but no longer than he was given time for.
     */
    void takenBack(Deferral deferral) {
        var due = lines.dunnable(deferrals.allItemsOf(deferral.id()));
        if (letters.left(deferral.accountId(), LettersOnMatters.matter(deferral.id(), DeferralLetters.AGREED))
                && enqueue(deferral, DeferralLetters.WITHDRAWN, due)) {
            var left = ChronoUnit.DAYS.between(days.todayOf(deferral.accountId()), deferral.untilDate());
            peace.leave(
                    deferral.accountId(), due, LettersOnMatters.matter(deferral.id(), DeferralLetters.WITHDRAWN), (int)
                            Math.min(deferral.daysToPay(), left));
        }
    }

    private boolean enqueue(Deferral deferral, String template, List<NoticeDraft.Line> told) {
        var today = days.todayOf(deferral.accountId());
        var matter = LettersOnMatters.matter(deferral.id(), template);
        if (told.isEmpty() || letters.stands(deferral.accountId(), matter, today)) {
            return false;
        }
        var channel = channel(deferral, told);
        if (channel.isEmpty()) {
            deferrals.notTold(deferral.id(), Actor.POLICY);
            return false;
        }
        notices.enqueue(new NoticeDraft(
                deferral.accountId(),
                deferral.caseId(),
                null,
                null,
                today,
                Purpose.SERVICE,
                channel.get(),
                template,
                "FRIENDLY",
                deferral.currency(),
                BigDecimal.ZERO,
                false,
                told,
                matter,
                null));
        return true;
    }

    private Optional<Channel> channel(Deferral deferral, List<NoticeDraft.Line> told) {
        var items = told.stream().map(NoticeDraft.Line::itemId).toList();
        var creditor = lines.creditorOf(deferral.accountId());
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, Purpose.SERVICE, creditor, deferral.accountId(), items)
                        .isEmpty())
                .findFirst();
    }
}
