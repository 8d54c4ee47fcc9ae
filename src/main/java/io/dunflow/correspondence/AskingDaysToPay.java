package io.dunflow.correspondence;

import io.dunflow.policy.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code days-to-pay}, which knows how a notice travels and how firm it is. */
@Component
class AskingDaysToPay implements DaysToPay {

    static final String TABLE = "days-to-pay";

    private static final int WITHOUT_ROW = 14;

    private final Decisions decisions;

    AskingDaysToPay(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Given of(Outgoing outgoing, boolean leaves) {
        var sitting = leaves ? decisions.open() : decisions.openUnrecorded();
        var answer = sitting.ask(TABLE, facts(outgoing));
        return new Given(answer.integer("daysToPay").orElse(WITHOUT_ROW), answer.id());
    }

    private static Map<String, Object> facts(Outgoing outgoing) {
        var notice = outgoing.notice();
        var recipient = outgoing.recipient();
        var facts = new HashMap<String, Object>();
        facts.put("channel", notice.channel().name());
        facts.put("purpose", notice.purpose().name());
        facts.put("template", notice.template());
        facts.put("tone", notice.tone());
        facts.put("kind", recipient.kind());
        facts.put("country", recipient.country());
        facts.put("abroad", !outgoing.sender().country().equals(recipient.country()));
        return facts;
    }
}
