package io.dunflow.resolution.promise;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.promise.Promises.Judgement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a promise take the place of older ones on the same items: of those that whoever takes it names, and of others as far
 * as more is promised now than they leave. The caller holds the account's lock.
 */
@Component
class ReplacingPromises {

    private static final String REPLACED = "REPLACED";

    private final Promises promises;
    private final EndingPromises ending;
    private final CountingPayments counting;
    private final ChoosingItems choosing;
    private final CreditorDays days;

    ReplacingPromises(
            Promises promises,
            EndingPromises ending,
            CountingPayments counting,
            ChoosingItems choosing,
            CreditorDays days) {
        this.promises = promises;
        this.ending = ending;
        this.counting = counting;
        this.choosing = choosing;
        this.days = days;
    }

    /**
     * Ends the promises that are named, and the oldest of the others until what nothing covers is enough.
     *
     * @param items that the new promise is about
     * @return ids of those that ended
     * @throws InvalidInput when one is named that is not open on these items, or no note says why
     */
    List<Long> replace(PromiseOrder order, List<Long> items, String by) {
        var older = promises.blocking(items);
        var named = order.replaced();
        for (var id : named) {
            if (older.stream().noneMatch(promise -> Long.valueOf(promise.id()).equals(id))) {
                throw new InvalidInput("replaces", say("promise.notReplaced", id == null ? "" : id));
            }
        }
        if (!named.isEmpty() && (order.note() == null || order.note().isBlank())) {
            throw new InvalidInput("note", say("promise.whyReplaced"));
        }
        older.stream().filter(promise -> named.contains(promise.id())).forEach(promise -> end(promise, by));
        var ended = new ArrayList<>(named);
        ended.addAll(makeRoom(
                order,
                items,
                older.stream().filter(promise -> !named.contains(promise.id())).toList(),
                by));
        return ended;
    }

    /** Who promises all of what is promised already says so of all of it anew. */
    private List<Long> makeRoom(PromiseOrder order, List<Long> items, List<Promise> others, String by) {
        boolean all =
                order.amount() == null && choosing.free(order.account(), items).signum() == 0;
        var ended = new ArrayList<Long>();
        for (var promise : others) {
            if (all
                    || order.amount() != null
                            && choosing.free(order.account(), items).compareTo(order.amount()) < 0) {
                end(promise, by);
                ended.add(promise.id());
            }
        }
        return ended;
    }

    /**
     * Whoever promises another day in time has taken the word back; whose day has passed has broken it, or kept it as far as
     * is known by now.
     */
    private void end(Promise promise, String by) {
        var today = days.todayOf(promise.accountId());
        if (promise.promisedOn().isBefore(today)) {
            var counted = counting.ofPromises(List.of(promise.id())).get(promise.id());
            var state = promise.judge(counted.promised(), counted.paid());
            var cause = state == PromiseState.KEPT ? null : REPLACED;
            ending.end(promise, new Judgement(state, cause, counted.promised(), counted.paid()), today, by);
        } else {
            var withdrawn = new Judgement(PromiseState.WITHDRAWN, REPLACED, promise.amount(), promise.counted());
            ending.end(promise, withdrawn, null, by);
        }
    }
}
