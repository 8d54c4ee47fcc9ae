package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises a dispute: what it covers is not dunned until it is answered. */
@Component
public class RaisingDisputes {

    private static final int LONGEST = 2000;

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
            List<GivingWay> givingWay) {
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
    }

    /**
     * Raises a dispute about an amount of what is overdue; arguments, answer and refusals as for {@link #raise}.
     *
     * @param amount null: all of it that nothing covers
     */
    @Transactional
    public long raiseOverdue(
            long accountId,
            DisputeReason reason,
            BigDecimal amount,
            String note,
            List<String> links,
            Long caseId,
            String by) {
        access.demand(accountId);
        locks.take(accountId);
        var parts = choosing.overdue(accountId, amount, days.todayOf(accountId));
        return raise(new DisputeOrder(accountId, parts, reason, note, links), caseId, by);
    }

    /**
     * Raises the dispute. Notices that claim what it covers are withdrawn.
     *
     * @param caseId whose call it came up in, or null; that case is told when it ends
     * @return id of the dispute
     * @throws InvalidInput when a field will not do
     * @throws io.dunflow.ledger.Refused when something else covers what is disputed, naming it
     */
    @Transactional
    public long raise(DisputeOrder order, Long caseId, String by) {
        if (order.reason() == null) {
            throw new InvalidInput("reason", say("dispute.reason", List.of(DisputeReason.values())));
        }
        if (order.note() != null && order.note().length() > LONGEST) {
            throw new InvalidInput("note", say("text.tooLong", LONGEST));
        }
        access.demand(order.account());
        locks.take(order.account());
        givingWay.forEach(one -> one.toDispute(order.account(), named(order)));
        var parts = choosing.of(order);
        var amount = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var origin = routing.origin(order.account(), parts.keySet());
        var route = routing.ofDispute(order.account(), order.reason(), amount, origin);
        var today = days.todayOf(order.account());
        var id = disputes.add(order, amount, origin, route, new Disputes.Raised(caseId, by, today));
        parts.forEach((item, part) -> disputes.addItem(id, item, part));
        parts.forEach((item, part) -> covering.cover(item, Cover.DISPUTE, id, part, today));
        events.ofDispute(id, "RAISED", order.note(), amount, by);
        evidences.addLinks(id, order.links(), by);
        causes.count(disputes.find(id).orElseThrow(), route);
        processes.start("dispute", Dispute.key(id), order.account(), route.offeredFor(amount));
        return id;
    }

    private static List<Long> named(DisputeOrder order) {
        return order.items() == null
                ? List.of()
                : order.items().stream().map(DisputeOrder.Part::item).toList();
    }
}
