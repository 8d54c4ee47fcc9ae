package io.dunflow.agency;

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

/** Writes the notice that names the date after which items are handed over (domain rule 2.11). */
@Component
public class AnnouncingPlacements {

    static final String TEMPLATE = "pre-placement";

    private static final String NOTHING_CLAIMABLE = "NOTHING_CLAIMABLE";

    private final Placements placements;
    private final EndingPlacements ending;
    private final Notices notices;
    private final UsableChannels channels;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    AnnouncingPlacements(
            Placements placements,
            EndingPlacements ending,
            Notices notices,
            UsableChannels channels,
            AccountLocks locks,
            CreditorDays days,
            BusinessDays businessDays,
            JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.notices = notices;
        this.channels = channels;
        this.locks = locks;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /**
     * Puts the notice into the outbox; where nothing can be claimed or no channel reaches the debtor the placement ends.
     *
     * @return ANNOUNCED or LOST
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlacementState announce(long caseId) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
        var cause = write(placement);
        if (cause.isPresent()) {
            ending.release(placement, PlacementState.LOST, cause.get(), null, Actor.POLICY);
            return PlacementState.LOST;
        }
        return PlacementState.ANNOUNCED;
    }

    /** The same for a notice that did not leave because what is owed has changed; the caller holds the account's lock. */
    void announceAnew(Placement placement, String why) {
        write(placement)
                .ifPresent(cause -> ending.end(
                        placement,
                        PlacementState.LOST,
                        NOTHING_CLAIMABLE.equals(cause) ? why : cause,
                        null,
                        Actor.POLICY));
    }

    /** Why it cannot be announced; empty when it is. */
    private Optional<String> write(Placement placement) {
        var today = days.todayOf(placement.accountId());
        var lines = lines(placement.id(), today);
        var head = head(placement.accountId());
        var claimed = lines.stream().map(NoticeDraft.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (claimed.compareTo(head.credits()) <= 0) {
            return Optional.of(NOTHING_CLAIMABLE);
        }
        var channel = channel(placement, head, lines);
        if (channel.isEmpty()) {
            return Optional.of("NO_CHANNEL");
        }
        var payBy = businessDays.next(days.calendarOf(placement.accountId()), today.plusDays(placement.noticeDays()));
        placements.become(placement, PlacementState.ANNOUNCED, null, null, Actor.POLICY);
        var notice = notices.enqueue(draft(placement, head, channel.get(), today, lines));
        placements.announced(placement.id(), notice, payBy);
        return Optional.empty();
    }

    private Optional<Channel> channel(Placement placement, Head head, List<NoticeDraft.Line> lines) {
        var items = lines.stream().map(NoticeDraft.Line::itemId).toList();
        return Stream.of(Channel.LETTER, Channel.EMAIL)
                .filter(one -> channels.whyNot(
                                one, Purpose.PRE_PLACEMENT, head.creditorId(), placement.accountId(), items)
                        .isEmpty())
                .findFirst();
    }

    private static NoticeDraft draft(
            Placement placement, Head head, Channel channel, LocalDate today, List<NoticeDraft.Line> lines) {
        return new NoticeDraft(
                placement.accountId(),
                placement.caseId(),
                null,
                null,
                today,
                Purpose.PRE_PLACEMENT,
                channel,
                TEMPLATE,
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

    private List<NoticeDraft.Line> lines(long placementId, LocalDate today) {
        return jdbc.sql(
                        """
                        select i.id, coalesce(k.sequence, 1) as sequence, i.dunnable_amount, i.due_date
                        from placement_item x join item i on i.id = x.item_id
                        left join item_clock k on k.item_id = i.id and not k.shadow
                        where x.placement_id = ? and i.dunnable_amount > 0 and i.due_date < ? order by i.due_date, i.id
                        """)
                .params(placementId, today)
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
    record Head(long creditorId, String currency, BigDecimal credits) {}
}
