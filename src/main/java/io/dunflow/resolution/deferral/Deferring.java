package io.dunflow.resolution.deferral;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.FreezingDeferred;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.MovingDueDates;
import io.dunflow.ledger.NamingCovers;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.ledger.Sentence;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.concession.AgreeingInTurn;
import io.dunflow.resolution.person.RefusingVoid;
import io.dunflow.resolution.person.RestingCalls;
import io.dunflow.resolution.person.StoppedByFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a debtor more time by agreement: the due date moves, for interest and limitation too, and the days through it do
 * not count. The original due date stays, and so does the level that was reached.
 */
@Component
@Transactional
public class Deferring {

    private final Deferrals deferrals;
    private final AskingDeferralTerms asking;
    private final ResolutionProcesses processes;
    private final MovingDueDates dueDates;
    private final FreezingDeferred freezing;
    private final LimitationGrounds limitation;
    private final CreditorDays days;
    private final Notices notices;
    private final AgreeingInTurn inTurn;
    private final AccountAccess access;
    private final RefusingVoid refusing;
    private final RestingCalls resting;
    private final NamingCovers naming;
    private final LapsingDeferrals lapsing;
    private final SendingDeferralLetters letters;

    Deferring(
            Deferrals deferrals,
            AskingDeferralTerms asking,
            ResolutionProcesses processes,
            MovingDueDates dueDates,
            FreezingDeferred freezing,
            LimitationGrounds limitation,
            CreditorDays days,
            Notices notices,
            AgreeingInTurn inTurn,
            AccountAccess access,
            RefusingVoid refusing,
            RestingCalls resting,
            NamingCovers naming,
            LapsingDeferrals lapsing,
            SendingDeferralLetters letters) {
        this.letters = letters;
        this.naming = naming;
        this.lapsing = lapsing;
        this.resting = resting;
        this.deferrals = deferrals;
        this.asking = asking;
        this.processes = processes;
        this.dueDates = dueDates;
        this.freezing = freezing;
        this.limitation = limitation;
        this.days = days;
        this.notices = notices;
        this.inTurn = inTurn;
        this.access = access;
        this.refusing = refusing;
    }

    /** Defers them where no call asked for it; arguments, answer and refusals as for the other one. */
    public long defer(DeferralOrder order, String by) {
        return defer(order, null, by);
    }

    /**
     * Defers items as a whole; what is beyond a collector waits for a lead, and for another one where a lead defers.
     *
     * @param caseId whose call it came up in, or null; that case is told when it ends
     * @return id of the deferral
     * @throws InvalidInput when the day has passed or is none later, an item is not open or covered, or the table does not
     *     allow it, with the latest day that it does
     * @throws Refused when a fact about the person stands against it
     */
    public long defer(DeferralOrder order, Long caseId, String by) {
        Reason.demand(order.reason());
        access.demand(order.account());
        inTurn.take(order.account());
        refusing.refuse(order.account(), StoppedByFacts.OFFERS);
        var today = days.todayOf(order.account());
        if (order.until() == null || !order.until().isAfter(today)) {
            throw new InvalidInput("until", say("deferral.past", today));
        }
        var items = items(order);
        var terms = asking.of(order, sum(items), today);
        if (order.until().isAfter(terms.latest())) {
            throw new InvalidInput("until", say("deferral.unacceptable", terms.latest()));
        }
        var id = deferrals.add(order, terms, today, sum(items), caseId, by);
        deferrals.addItems(id, items);
        if (terms.byCollector(order.until())) {
            begin(id, items, null, by);
        } else {
            deferrals.note(id, "PROPOSED", order.reason(), by);
            processes.start("follow-up", "deferral:" + id, Map.of("group", "lead"));
        }
        return id;
    }

    /** What a lead approved begins now, for what is still open of its items. The caller holds the account's lock. */
    void agree(Deferral deferral, String by) {
        var named = deferrals.itemsOf(deferral).stream()
                .filter(item -> item.open().signum() > 0)
                .map(Deferrals.Item::itemId)
                .toList();
        if (named.isEmpty()) {
            throw new Refused(say("deferral.nothing", deferral.id()));
        }
        if (!deferral.untilDate().isAfter(days.todayOf(deferral.accountId()))) {
            throw new Refused(say("deferral.late", deferral.id(), deferral.untilDate()));
        }
        var order = new DeferralOrder(deferral.accountId(), named, deferral.untilDate(), deferral.reason());
        begin(deferral.id(), stillFree(order), by, by);
    }

    /** What nothing else was agreed about meanwhile: nothing is wrong with what the lead says. */
    private List<Deferrals.Item> stillFree(DeferralOrder order) {
        try {
            return items(order);
        } catch (InvalidInput overtaken) {
            throw new Refused(overtaken.problems().get(0).reason());
        }
    }

    private void begin(long id, List<Deferrals.Item> items, String approvedBy, String by) {
        var deferral = deferrals.find(id).orElseThrow();
        var today = days.todayOf(deferral.accountId());
        deferrals.begin(id, sum(items), today, approvedBy);
        deferrals.addItems(id, items);
        deferrals.note(id, "AGREED", deferral.reason(), by);
        for (var item : items) {
            dueDates.move(item.itemId(), deferral.untilDate(), "DEFERRAL", deferral.key(), by);
            freezing.freeze(item.itemId(), today, deferral.untilDate());
        }
        limitation.deferred(
                items.stream().map(Deferrals.Item::itemId).toList(), today, deferral.untilDate(), deferral.key(), by);
        notices.withdrawGroundless(Set.of(deferral.accountId()));
        letters.confirm(deferral);
        resting.question(deferral.accountId());
        lapsing.look(Set.of(deferral.accountId()));
    }

    private static BigDecimal sum(List<Deferrals.Item> items) {
        return items.stream().map(Deferrals.Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Sentence whyNot(Deferrals.Item item) {
        var covers = naming.of(Set.of(item.itemId()));
        return covers.isEmpty()
                ? say("deferral.already", item.invoice())
                : say("deferral.covered", item.invoice(), covers);
    }

    private List<Deferrals.Item> items(DeferralOrder order) {
        var items = deferrals.open(order.account(), order.items(), days.todayOf(order.account()));
        if (items.isEmpty()
                || order.items() != null
                        && items.size() < order.items().stream().distinct().count()) {
            var covers = naming.ofAccount(order.account());
            boolean covered = order.items() == null && !covers.isEmpty();
            throw new InvalidInput("items", covered ? say("deferral.nothingFree", covers) : say("deferral.items"));
        }
        for (var item : items) {
            if (!item.free()) {
                throw new InvalidInput("items", whyNot(item));
            }
            if (!order.until().isAfter(item.dueBefore())) {
                throw new InvalidInput("until", say("deferral.earlier", item.invoice(), item.dueBefore()));
            }
        }
        return items;
    }
}
