package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person stop the orders of a debtor, and release them. */
@Component
public class BlockingDebtors {

    private static final String BY_HAND = "BY_HAND";

    private final OrderBlocks blocks;
    private final CreditAccess access;

    BlockingDebtors(OrderBlocks blocks, CreditAccess access) {
        this.blocks = blocks;
        this.access = access;
    }

    /**
     * No orders on account from now on.
     *
     * @throws InvalidInput without a reason, or when there is no such debtor
     */
    @Transactional
    public void block(String debtor, String reason, String by) {
        blocks.block(access.debtorIn(debtor), LimitScope.DEBTOR, BY_HAND, checked(reason), by);
    }

    /**
     * Ends what a person blocked, by hand or in a review, of the head of a group also for its branches; what exceeds the limit, and facts, end by themselves.
     *
     * @throws InvalidInput without a reason, when there is no such debtor, or nothing of the kind is blocked
     */
    @Transactional
    public void release(String debtor, String reason, String by) {
        long id = access.debtorIn(debtor);
        var why = checked(reason);
        int released = blocks.release(id, LimitScope.DEBTOR, BY_HAND, why, by)
                + blocks.release(id, LimitScope.DEBTOR, "REVIEW", why, by)
                + blocks.release(id, LimitScope.GROUP, "REVIEW", why, by);
        if (released == 0) {
            throw new InvalidInput("debtor", say("credit.notBlocked"));
        }
    }

    private static String checked(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", say("credit.reason"));
        }
        return reason;
    }
}
