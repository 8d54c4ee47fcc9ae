package io.dunflow.resolution.settlement;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the debtor what was agreed for the discharge of the whole, and what became of it. No level comes of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SendingSettlementLetters {

    private final Settlements settlements;
    private final SettledMoney money;
    private final LettersOnMatters letters;
    private final LetterLines lines;
    private final LeavingInPeace peace;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;

    SendingSettlementLetters(
            Settlements settlements,
            SettledMoney money,
            LettersOnMatters letters,
            LetterLines lines,
            LeavingInPeace peace,
            Notices notices,
            UsableChannels channels,
            CreditorDays days) {
        this.settlements = settlements;
        this.money = money;
        this.letters = letters;
        this.lines = lines;
        this.peace = peace;
        this.notices = notices;
        this.channels = channels;
        this.days = days;
    }

    /**
     * Puts a letter into the outbox that says how the settlement stands: agreed, paid, lapsed, or taken back. Where no channel reaches
     * the debtor, that is recorded instead.
     */
    public void tell(long settlementId) {
        tell(settlements.find(settlementId).orElseThrow());
    }

    /**
     * The same now that it goes on which a fact about the person let rest. Who was told what is agreed is told again only
     * when there is more time.
     */
    void goesOn(long settlementId, boolean rested) {
        var settlement = settlements.find(settlementId).orElseThrow();
        var agreed = LettersOnMatters.matter(settlement.id(), SettlementLetters.AGREED);
        var again = LettersOnMatters.matter(settlement.id(), SettlementLetters.AGAIN);
        var changed = LettersOnMatters.matter(settlement.id(), SettlementLetters.CHANGED);
        if (rested || !letters.newestStands(settlement.accountId(), agreed, again, changed)) {
            tell(settlement);
        }
    }

    /** The same of one of which another amount is to be paid than the debtor last read. */
    void changed(Settlement settlement) {
        if (canStillBePaid(settlement)) {
            send(settlement, SettlementLetters.CHANGED);
        }
    }

    void tell(Settlement settlement) {
        switch (settlement.state()) {
            case OPEN, AWAITING_BANK -> agreed(settlement);
            case ACCEPTED -> kept(settlement);
            case LAPSED -> claimAgain(settlement, SettlementLetters.LAPSED);
            case WITHDRAWN -> claimAgain(settlement, SettlementLetters.WITHDRAWN);
            default -> {}
        }
    }

    private void agreed(Settlement settlement) {
        if (canStillBePaid(settlement)) {
            send(settlement, isKnown(settlement) ? SettlementLetters.AGAIN : SettlementLetters.AGREED);
        }
    }

    /** Who has paid already is told that next, and who can no longer pay in time what becomes of it. */
    private boolean canStillBePaid(Settlement settlement) {
        return money.paid(settlement).compareTo(settlement.enough()) < 0
                && !days.todayOf(settlement.accountId()).isAfter(settlement.lastDay());
    }

    /** Who had paid before a lead agreed read of it first that it is paid. */
    private boolean isKnown(Settlement settlement) {
        return Stream.of(SettlementLetters.AGREED, SettlementLetters.KEPT)
                .anyMatch(template ->
                        letters.stands(settlement.accountId(), LettersOnMatters.matter(settlement.id(), template)));
    }

    /** Who had nothing to pay is not thanked for it: the credit note told already that nothing is owed. */
    private void kept(Settlement settlement) {
        if (!Settlements.CREDITED.equals(settlement.cause())) {
            send(settlement, SettlementLetters.KEPT);
        }
    }

    private void send(Settlement settlement, String template) {
        var agreed = lines.ofSettlement(settlement.id());
        enqueue(settlement, template, Purpose.SERVICE, BigDecimal.ZERO, agreed);
    }

    /** The whole is claimed again, and nothing else is before the day that the letter names has passed. */
    private void claimAgain(Settlement settlement, String template) {
        var owed = lines.dunnable(settlements.itemsOf(settlement.id()));
        var credits = lines.creditsNotTold(settlement.accountId());
        if (LetterLines.sum(owed).compareTo(credits) > 0
                && enqueue(settlement, template, Purpose.STATEMENT, credits, owed)) {
            peace.leave(
                    settlement.accountId(),
                    owed,
                    LettersOnMatters.matter(settlement.id(), template),
                    settlement.daysToPay());
        }
    }

    private boolean enqueue(
            Settlement settlement, String template, Purpose purpose, BigDecimal credits, List<NoticeDraft.Line> told) {
        var today = days.todayOf(settlement.accountId());
        if (letters.stands(settlement.accountId(), LettersOnMatters.matter(settlement.id(), template), today)) {
            return false;
        }
        var channel = channel(settlement, purpose, told);
        if (channel.isEmpty()) {
            settlements.notTold(settlement, Actor.POLICY);
            return false;
        }
        notices.enqueue(new NoticeDraft(
                settlement.accountId(),
                null,
                null,
                null,
                today,
                purpose,
                channel.get(),
                template,
                "NEUTRAL",
                settlement.currency(),
                credits,
                false,
                told,
                LettersOnMatters.matter(settlement.id(), template),
                null));
        return true;
    }

    private Optional<Channel> channel(Settlement settlement, Purpose purpose, List<NoticeDraft.Line> told) {
        var items = told.stream().map(NoticeDraft.Line::itemId).toList();
        var creditor = lines.creditorOf(settlement.accountId());
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, purpose, creditor, settlement.accountId(), items)
                        .isEmpty())
                .findFirst();
    }
}
