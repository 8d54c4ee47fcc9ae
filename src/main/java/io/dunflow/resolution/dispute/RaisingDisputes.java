package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Note;
import io.dunflow.resolution.AccountAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises a dispute: what it covers is not dunned until it is answered. */
@Component
public class RaisingDisputes {

    private final Disputes disputes;
    private final ChoosingDisputed choosing;
    private final AskingRouting routing;
    private final Covering covering;
    private final Evidences evidences;
    private final MatterEvents events;
    private final DisputeCauses causes;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final AnswerProcesses processes;
    private final List<GivingWay> givingWay;
    private final AnswerRights rights;

    RaisingDisputes(
            Disputes disputes,
            ChoosingDisputed choosing,
            AskingRouting routing,
            Covering covering,
            Evidences evidences,
            MatterEvents events,
            DisputeCauses causes,
            CreditorDays days,
            AccountLocks locks,
            AccountAccess access,
            AnswerProcesses processes,
            List<GivingWay> givingWay,
            AnswerRights rights) {
        this.givingWay = givingWay;
        this.disputes = disputes;
        this.choosing = choosing;
        this.routing = routing;
        this.covering = covering;
        this.evidences = evidences;
        this.events = events;
        this.causes = causes;
        this.days = days;
        this.locks = locks;
        this.access = access;
        this.processes = processes;
        this.rights = rights;
    }

    /**
     * Raises a dispute about an amount of what is overdue; arguments, answer and refusals as for {@link #raise}.
     *
     * @param order which items is not said in it
     * @param amount null: all of it that nothing covers
     */
    @Transactional
    public long raiseOverdue(DisputeOrder order, BigDecimal amount, Long caseId, String by) {
        access.demand(order.account());
        locks.take(order.account());
        var parts = choosing.overdue(order.account(), amount, days.todayOf(order.account()));
        return raise(order.about(parts), caseId, by);
    }

    /**
     * Raises the dispute. Notices that claim what it covers are withdrawn.
     *
     * @param caseId whose call it came up in, or null; that case is told when it ends
     * @return id of the dispute
     * @throws InvalidInput when a field will not do
     * @throws NotYours when it is to be older than today, and no lead says so
     * @throws io.dunflow.ledger.Refused when something else covers what is disputed, naming it
     */
    @Transactional
    public long raise(DisputeOrder order, Long caseId, String by) {
        if (order.reason() == null) {
            throw new InvalidInput("reason", say("dispute.reason", List.of(DisputeReason.values())));
        }
        Note.check("note", order.note());
        access.demand(order.account());
        locks.take(order.account());
        givingWay.forEach(one -> one.toDispute(order.account(), named(order)));
        var since = since(order);
        var parts = choosing.of(order);
        choosing.refuseBeforeIssue(parts.keySet(), since);
        var amount = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var origin = routing.origin(order.account(), parts.keySet());
        var route = routing.ofDispute(order.account(), order.reason(), amount, origin);
        var id = disputes.add(order, amount, origin, route, new Disputes.Raised(caseId, by, since));
        parts.forEach((item, part) -> disputes.addItem(id, item, part));
        parts.forEach((item, part) -> covering.cover(item, Cover.DISPUTE, id, part, since));
        events.ofDispute(id, "RAISED", order.note(), amount, by);
        evidences.addLinks(id, order.links(), by);
        causes.count(disputes.find(id).orElseThrow());
        processes.start("dispute", Dispute.key(id), order.account(), route.offeredFor(amount));
        return id;
    }

    private static List<Long> named(DisputeOrder order) {
        return order.items() == null
                ? List.of()
                : order.items().stream()
                        .filter(Objects::nonNull)
                        .map(DisputeOrder.Part::item)
                        .toList();
    }

    /** It blocks from then on; letters that left since are judged again by the next run. */
    private LocalDate since(DisputeOrder order) {
        var today = days.todayOf(order.account());
        if (order.since() == null) {
            return today;
        }
        if (order.since().isAfter(today)) {
            throw new InvalidInput("since", say("fact.ahead", order.since(), today));
        }
        if (order.since().isBefore(today)) {
            rights.demandLead(say("dispute.backDated", order.since(), today));
        }
        var farBack = today.minusYears(1);
        if (order.since().isBefore(farBack)) {
            throw new InvalidInput("since", say("fact.longAgo", order.since(), farBack));
        }
        return order.since();
    }
}
