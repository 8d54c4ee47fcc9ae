package io.dunflow.resolution.promise;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Note;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.RefusingVoid;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a promise to pay: what it covers is not dunned until it is judged. */
@Component
public class MakingPromises {

    private final Promises promises;
    private final ReplacingPromises replacing;
    private final AskingPromiseTerms terms;
    private final ChoosingItems choosing;
    private final Covering covering;
    private final CreditorDays days;
    private final Notices notices;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final ResolutionProcesses processes;
    private final RefusingVoid refusing;

    MakingPromises(
            Promises promises,
            ReplacingPromises replacing,
            AskingPromiseTerms terms,
            ChoosingItems choosing,
            Covering covering,
            CreditorDays days,
            Notices notices,
            AccountLocks locks,
            AccountAccess access,
            ResolutionProcesses processes,
            RefusingVoid refusing) {
        this.refusing = refusing;
        this.promises = promises;
        this.replacing = replacing;
        this.terms = terms;
        this.choosing = choosing;
        this.covering = covering;
        this.days = days;
        this.notices = notices;
        this.locks = locks;
        this.access = access;
        this.processes = processes;
    }

    /**
     * Takes the promise, on what nothing covers; older ones on the same items end when the order says that it replaces
     * them, or when they leave less than is promised now. Notices that claim what it covers are withdrawn, and nobody
     * calls about a case of which all is promised now.
     *
     * @param caseId where it was given, or null
     * @param by the collector to whom it comes back when it is broken
     * @return id of the promise
     * @throws InvalidInput when the day is past or too far ahead, or more is promised than is dunnable
     */
    @Transactional
    public long make(PromiseOrder order, Long caseId, String by) {
        if (order.date() == null) {
            throw new InvalidInput("date", say("promise.date"));
        }
        Note.check("note", order.note());
        access.demand(order.account());
        locks.take(order.account());
        refusing.refuse(order.account(), "VOID_PROMISES");
        var replaced = replacing.replace(order, choosing.open(order.account(), order.items()), by);
        var items = choosing.of(order.account(), order.items(), order.amount());
        var amount = items.values().stream().reduce((a, b) -> a.add(b)).orElseThrow();
        var id = promises.add(
                order,
                terms.of(order.account(), amount, order.date(), promises.firstGiven(replaced)),
                amount,
                caseId,
                by);
        promises.replaced(replaced, id);
        promises.addItems(id, items);
        var today = days.todayOf(order.account());
        covering.expect(Cover.PROMISE, id, order.date());
        items.forEach((item, part) -> covering.cover(item, Cover.PROMISE, id, part, today));
        notices.withdrawGroundless(Set.of(order.account()));
        processes.start("promise-to-pay", "promise:" + id, Map.of());
        return id;
    }
}
