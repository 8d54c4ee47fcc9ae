package io.dunflow.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A notice with all that it says, as it is when it leaves.
 *
 * @param items all of them
 * @param charges what it claims beside the items
 * @param parts of a joint notice what each debtor owes; else none
 * @param copied of a copy who got the notice; else null
 * @param acting null when its recipient acts for nobody else
 */
record Outgoing(
        Notice notice,
        Sender sender,
        Recipient recipient,
        List<NoticeItem> items,
        List<NoticeCharge> charges,
        List<Part> parts,
        Copied copied,
        ActingFor acting) {

    Outgoing(Notice notice, Sender sender, Recipient recipient, List<NoticeItem> items) {
        this(notice, sender, recipient, items, List.of(), List.of(), null, null);
    }

    /** The same for somebody who reads along. */
    Outgoing copyTo(Recipient reader, long copyId, String messageId) {
        return new Outgoing(
                notice.under(messageId),
                sender,
                reader,
                items,
                charges,
                parts,
                new Copied(copyId, recipient.name()),
                acting);
    }

    /** The same as of the day on which it leaves: what had to wait gives its days to pay from then, and counts until then. */
    Outgoing asOf(LocalDate day) {
        return new Outgoing(notice.asOf(day), sender, recipient, items, charges, parts, copied, acting);
    }

    /** How its file is called, without what kind of file it is. */
    String file() {
        return notice.id() + (copied == null ? "-" : "-copy-" + copied.id() + "-") + Plain.slug(recipient.name());
    }

    /** The notice, or those that leave as one. */
    Stream<Notice> notices() {
        return joint() ? parts.stream().map(Part::notice) : Stream.of(notice);
    }

    boolean joint() {
        return !parts.isEmpty();
    }

    /** A copy, and the name of whoever got the notice. */
    record Copied(long id, String original) {}

    /** What one debtor owes, who stays liable for it. */
    record Part(String debtor, String number, Notice notice, List<NoticeItem> items, List<NoticeCharge> charges) {}
}
