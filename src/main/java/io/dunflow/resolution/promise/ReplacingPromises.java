package io.dunflow.resolution.promise;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ChoosingItems;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a promise take the place of older ones on the same items: of those that whoever takes it names, and of others as far
 * as more is promised now than they leave. The caller holds the account's lock.
 */
@Component
class ReplacingPromises {

    private final Promises promises;
    private final WithdrawingPromises withdrawing;
    private final ChoosingItems choosing;

    ReplacingPromises(Promises promises, WithdrawingPromises withdrawing, ChoosingItems choosing) {
        this.promises = promises;
        this.withdrawing = withdrawing;
        this.choosing = choosing;
    }

    /**
     * Ends the promises that are named, and the oldest of the others until what nothing covers is enough.
     *
     * @param items that the new promise is about
     * @throws InvalidInput when one is named that is not open on these items, or no note says why
     */
    void replace(PromiseOrder order, List<Long> items, String by) {
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
        older.stream()
                .filter(promise -> named.contains(promise.id()))
                .forEach(promise -> withdrawing.replaced(promise, by));
        makeRoom(
                order,
                items,
                older.stream().filter(promise -> !named.contains(promise.id())).toList(),
                by);
    }

    /** Who promises all of what is promised already says so of all of it anew. */
    private void makeRoom(PromiseOrder order, List<Long> items, List<Promise> others, String by) {
        boolean all =
                order.amount() == null && choosing.free(order.account(), items).signum() == 0;
        for (var promise : others) {
            if (all
                    || order.amount() != null
                            && choosing.free(order.account(), items).compareTo(order.amount()) < 0) {
                withdrawing.replaced(promise, by);
            }
        }
    }
}
