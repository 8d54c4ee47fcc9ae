package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.util.List;

/** Knows what became of an objection, where a notice answers one; modules that write such notices implement it. */
public interface AnsweredObjections {

    /** What the notice answers, item by item; none where it answers no objection. */
    List<Answered> answeredIn(long noticeId);

    /** Whether the debtor said nothing, and a discount that was deducted without right is meant. */
    default boolean isAboutDeduction(long noticeId) {
        return false;
    }

    /**
     * What became of the objection to an item.
     *
     * @param no instalment of the invoice, from 1
     * @param instalments how many the invoice has
     * @param disputed of it
     * @param credited for it
     * @param owed what of it was not credited and has to be paid still
     */
    record Answered(
            String invoice, int no, int instalments, BigDecimal disputed, BigDecimal credited, BigDecimal owed) {}
}
