package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An amount of an open item that one thing covers, or nothing.
 *
 * @param portionId of the cover; null when dunnable
 * @param cover null when dunnable; without a portion: what is dunnable now and was covered so
 * @param coverId of the dispute, promise, plan or placement; null when dunnable
 */
record Slice(
        long itemId,
        long invoiceId,
        int no,
        LocalDate dueDate,
        Long portionId,
        Cover cover,
        Long coverId,
        BigDecimal amount) {

    /** In which order money that names no purpose reduces what it finds; null is dunnable, and so is what is in conflict. */
    private static final List<String> ORDER =
            List.of("PROMISE", "SETTLEMENT", "PLAN", "DUNNABLE", "PLACEMENT", "LEGAL", "DISPUTE");

    static final Comparator<Slice> OLDEST_DUE_FIRST = Comparator.<Slice>comparingInt(
                    slice -> ORDER.indexOf(slice.inOrder()))
            .thenComparing(Slice::dueDate)
            .thenComparing(Slice::invoiceId)
            .thenComparing(Slice::no)
            .thenComparing(Slice::itemId);

    /** A write-off takes what nothing covers before it touches an agreement. */
    static final Comparator<Slice> DUNNABLE_FIRST =
            Comparator.<Slice, Boolean>comparing(slice -> slice.cover() != null).thenComparing(OLDEST_DUE_FIRST);

    /** An agreement on money that is to come covers it. */
    boolean isPromised() {
        return cover == Cover.PROMISE || cover == Cover.SETTLEMENT || cover == Cover.PLAN;
    }

    private String inOrder() {
        return cover == null || cover == Cover.CONFLICT ? "DUNNABLE" : cover.name();
    }

    Slice of(BigDecimal part) {
        return new Slice(itemId, invoiceId, no, dueDate, portionId, cover, coverId, part);
    }

    /** A part of what is dunnable, in the order of what covered it once. */
    Slice as(Cover once, long onceId, BigDecimal part) {
        return new Slice(itemId, invoiceId, no, dueDate, null, once, onceId, part);
    }
}
