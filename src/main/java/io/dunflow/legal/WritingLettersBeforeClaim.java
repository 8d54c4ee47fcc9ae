package io.dunflow.legal;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letter before claim: it names the date after which items are taken to court (domain rule 2.16). */
@Component
public class WritingLettersBeforeClaim {

    private static final String NOTHING_CLAIMABLE = "NOTHING_CLAIMABLE";

    private final LegalActions actions;
    private final EndingLegalActions ending;
    private final Notices notices;
    private final UsableChannels channels;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    WritingLettersBeforeClaim(
            LegalActions actions,
            EndingLegalActions ending,
            Notices notices,
            UsableChannels channels,
            AccountLocks locks,
            CreditorDays days,
            BusinessDays businessDays,
            JdbcClient jdbc) {
        this.actions = actions;
        this.ending = ending;
        this.notices = notices;
        this.channels = channels;
        this.locks = locks;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /**
     * Puts the letter into the outbox; where nothing can be claimed or no channel reaches the debtor the action ends.
     *
     * @return ANNOUNCED or LOST; TITLED where there is a title, for which no letter is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LegalState write(long caseId) {
        var action = actions.ofCase(caseId).orElseThrow();
        locks.take(action.accountId());
        if (action.state() == LegalState.TITLED) {
            return LegalState.TITLED;
        }
        var cause = write(action);
        if (cause.isPresent()) {
            ending.release(action, LegalState.LOST, cause.get(), null, Actor.POLICY);
            return LegalState.LOST;
        }
        return LegalState.ANNOUNCED;
    }

    /** The same for a letter that did not leave because what is owed has changed; the caller holds the account's lock. */
    void writeAnew(LegalAction action, String why) {
        write(action)
                .ifPresent(cause -> ending.end(
                        action, LegalState.LOST, NOTHING_CLAIMABLE.equals(cause) ? why : cause, null, Actor.POLICY));
    }

    /** Why it cannot be written; empty when it is. */
    private Optional<String> write(LegalAction action) {
        var today = days.todayOf(action.accountId());
        var lines = lines(action.id(), today);
        var head = head(action.accountId());
        var claimed = lines.stream().map(NoticeDraft.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (claimed.compareTo(head.credits()) <= 0) {
            return Optional.of(NOTHING_CLAIMABLE);
        }
        var channel = channel(action, head, lines);
        if (channel.isEmpty()) {
            return Optional.of("NO_CHANNEL");
        }
        var payBy = businessDays.next(days.calendarOf(action.accountId()), today.plusDays(action.letterDays()));
        actions.become(action, LegalState.ANNOUNCED, null, null, Actor.POLICY);
        var notice = notices.enqueue(draft(action, head, channel.get(), today, lines));
        actions.announced(action.id(), notice, payBy);
        return Optional.empty();
    }

    private Optional<Channel> channel(LegalAction action, Head head, List<NoticeDraft.Line> lines) {
        var items = lines.stream().map(NoticeDraft.Line::itemId).toList();
        return Stream.of(Channel.LETTER, Channel.EMAIL)
                .filter(one -> channels.whyNot(one, Purpose.LEGAL, head.creditorId(), action.accountId(), items)
                        .isEmpty())
                .findFirst();
    }

    private static NoticeDraft draft(
            LegalAction action, Head head, Channel channel, LocalDate today, List<NoticeDraft.Line> lines) {
        return new NoticeDraft(
                action.accountId(),
                action.caseId(),
                null,
                null,
                today,
                Purpose.LEGAL,
                channel,
                action.template(),
                "FIRM",
                head.currency(),
                head.credits(),
                false,
                lines);
    }

    private Head head(long accountId) {
        return jdbc.sql(
                        "select a.creditor_id, a.currency, (select coalesce(sum(k.unallocated), 0) from credit k"
                                + " where k.account_id = a.id and k.parked_at is null) as credits from account a where a.id = ?")
                .param(accountId)
                .query(Head.class)
                .single();
    }

    private List<NoticeDraft.Line> lines(long actionId, LocalDate today) {
        return jdbc.sql(
                        """
                        select i.id, coalesce(k.sequence, 1) as sequence, i.dunnable_amount, i.due_date
                        from legal_action_item x join item i on i.id = x.item_id
                        left join item_clock k on k.item_id = i.id and not k.shadow
                        where x.action_id = ? and i.dunnable_amount > 0 and i.due_date < ? order by i.due_date, i.id
                        """)
                .params(actionId, today)
                .query((row, n) -> new NoticeDraft.Line(
                        row.getLong("id"),
                        true,
                        row.getInt("sequence"),
                        0,
                        0,
                        row.getBigDecimal("dunnable_amount"),
                        row.getObject("due_date", LocalDate.class),
                        null))
                .list();
    }

    /** Whose account it is, and what is taken off. */
    private record Head(long creditorId, String currency, BigDecimal credits) {}
}
