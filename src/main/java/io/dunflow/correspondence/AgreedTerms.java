package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Knows what was agreed, where a notice tells it; modules that write such notices implement it. */
public interface AgreedTerms {

    /** What the notice tells of an agreement; empty where it is about none. */
    Optional<Agreed> agreedIn(long noticeId);

    /**
     * What was agreed.
     *
     * @param amount to be paid
     * @param letOff what need not be paid then
     * @param by day by which it was to be paid; null where several payments were agreed
     * @param done nothing of it is owed any more: the notice asks for nothing
     * @param counted what was paid for it already; null where that is not told
     * @param refunded it goes on because we gave money back, not because the bank took it
     */
    record Agreed(
            BigDecimal amount, BigDecimal letOff, LocalDate by, boolean done, BigDecimal counted, boolean refunded) {

        /** What is missing of it still. */
        BigDecimal missing() {
            return counted == null ? amount : amount.subtract(counted).max(BigDecimal.ZERO);
        }
    }
}
