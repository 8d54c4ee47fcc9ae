package io.dunflow.worklist;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's words what stands beside an event of a case as it was recorded, such as {@code run 36}. */
@Component
class CaseDetails {

    private static final Pattern RUN = Pattern.compile("run (\\d{1,18})");
    private static final Pattern CASE = Pattern.compile("items of case (\\d{1,18})");
    private static final Pattern AGREED = Pattern.compile("(plan|placement|legal) (\\d{1,18})(?: ([A-Z_]+))?");

    private static final Pattern DECIDED =
            Pattern.compile("\\w+: (call-again|back-to-reminders|hand-over|done)(, .*)?", Pattern.DOTALL);

    private static final Pattern RESTS = Pattern.compile("rests: ([A-Z_]+(?:,[A-Z_]+)*)");

    private final MessageSource messages;

    CaseDetails(MessageSource messages) {
        this.messages = messages;
    }

    /** What no pattern fits is what a person said, and stays. */
    public String of(String detail) {
        if (detail == null) {
            return "";
        }
        var run = RUN.matcher(detail);
        if (run.matches()) {
            return say("run.number", Long.valueOf(run.group(1)));
        }
        var other = CASE.matcher(detail);
        if (other.matches()) {
            return say("caseDetail.items", other.group(1));
        }
        var agreed = AGREED.matcher(detail);
        if (agreed.matches()) {
            var kind = agreed.group(1);
            var state = agreed.group(3);
            return say(kind + ".badge") + " " + agreed.group(2)
                    + (state == null ? "" : ": " + say(kind + "State." + state));
        }
        var decided = DECIDED.matcher(detail);
        if (decided.matches()) {
            return say("caseDetail." + decided.group(1)) + (decided.group(2) == null ? "" : decided.group(2));
        }
        var rests = RESTS.matcher(detail);
        if (rests.matches()) {
            return Stream.of(rests.group(1).split(","))
                    .map(reason -> say("rest." + reason))
                    .collect(Collectors.joining(", "));
        }
        return detail.equals("to reminders") ? say("caseDetail.reminders") : detail;
    }

    private String say(String message, Object... gaps) {
        return messages.getMessage(message, gaps, LocaleContextHolder.getLocale());
    }
}
