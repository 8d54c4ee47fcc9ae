package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a promise take the place of older ones on the same items, which whoever takes it names: an older promise never goes
 * unsaid. The caller holds the account's lock.
 */
@Component
class ReplacingPromises {

    private final Promises promises;
    private final WithdrawingPromises withdrawing;
    private final AccountMoney money;

    ReplacingPromises(Promises promises, WithdrawingPromises withdrawing, AccountMoney money) {
        this.money = money;
        this.promises = promises;
        this.withdrawing = withdrawing;
    }

    /**
     * Ends the promises that are named.
     *
     * @param items that the new promise is about
     * @return open ones on the same items that stay
     * @throws InvalidInput when one is named that is not open on these items, or no note says why
     */
    List<Promise> replace(PromiseOrder order, List<Long> items, String by) {
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
        return older.stream().filter(promise -> !named.contains(promise.id())).toList();
    }

    /** What is refused, because older promises stand on it: in words that name the latest of them. */
    Refused standing(List<Promise> older) {
        var latest = older.get(older.size() - 1);
        return new Refused(say(
                "promise.stands", money.said(latest.amount(), latest.accountId()), latest.promisedOn(), latest.id()));
    }
}
