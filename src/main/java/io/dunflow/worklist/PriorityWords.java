package io.dunflow.worklist;

import io.dunflow.worklist.Priority.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words why a task has its place in the list. */
@Component
class PriorityWords {

    private final MessageSource messages;

    PriorityWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Rows of points and reason, as forms show them. */
    List<Map<String, String>> rows(List<Reason> reasons, Locale reader) {
        return reasons.stream()
                .map(reason -> Map.of("points", Integer.toString(reason.points()), "reason", text(reason, reader)))
                .toList();
    }

    private String text(Reason reason, Locale reader) {
        var plain = reason.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
        var words = messages.getMessage("reason." + reason.reason(), null, plain, reader);
        return reason.why() == null ? words : words + ": " + reason.why();
    }
}
