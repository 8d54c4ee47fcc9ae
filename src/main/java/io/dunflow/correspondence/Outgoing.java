package io.dunflow.correspondence;

import java.util.List;

/** A notice with all that it says, as it is when it leaves. */
record Outgoing(Notice notice, Sender sender, Recipient recipient, List<NoticeItem> items) {}
