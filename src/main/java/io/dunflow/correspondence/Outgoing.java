package io.dunflow.correspondence;

import java.util.List;

/**
 * A notice with all that it says, as it is when it leaves.
 *
 * @param items all of them
 * @param parts of a joint notice what each debtor owes; else none
 */
record Outgoing(Notice notice, Sender sender, Recipient recipient, List<NoticeItem> items, List<Part> parts) {

    Outgoing(Notice notice, Sender sender, Recipient recipient, List<NoticeItem> items) {
        this(notice, sender, recipient, items, List.of());
    }

    boolean joint() {
        return !parts.isEmpty();
    }

    /** What one debtor owes, who stays liable for it. */
    record Part(String debtor, String number, Notice notice, List<NoticeItem> items) {}
}
