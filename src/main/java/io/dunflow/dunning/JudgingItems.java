package io.dunflow.dunning;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.HashMap;

/** Decides what each item of an account asks for by itself: table {@code item-level}, after what stands in the way. */
final class JudgingItems {

    private final LocalDate day;
    private final String segment;
    private final String kind;
    private final Sitting sitting;

    JudgingItems(LocalDate day, String segment, String kind, Sitting sitting) {
        this.day = day;
        this.segment = segment;
        this.kind = kind;
        this.sitting = sitting;
    }

    JudgedItem judge(ItemFacts item) {
        if (item.stage() != null && item.stage() != Stage.REMINDER) {
            return JudgedItem.listed(item, "IN_" + item.stage(), null);
        }
        if (item.hold() != null) {
            return JudgedItem.listed(item, "HOLD", null);
        }
        if (item.dunnable().signum() == 0) {
            return JudgedItem.listed(item, "COVERED", null);
        }
        if (item.retrying()) {
            return JudgedItem.listed(item, "RETRYING", null);
        }
        if (item.inRun()) {
            return JudgedItem.listed(item, "IN_RUN", null);
        }
        if (item.noticePending()) {
            return JudgedItem.listed(item, "NOTICE_PENDING", null);
        }
        return byTable(item);
    }

    private JudgedItem byTable(ItemFacts item) {
        var inputs = new HashMap<String, Object>();
        inputs.put("segment", segment);
        inputs.put("kind", kind);
        inputs.put("dunningAge", item.dunningAge(day));
        inputs.put("lastLevel", item.lastLevel());
        inputs.put("daysSinceLastNotice", item.daysSinceLastNotice(day));
        inputs.put("preDueSent", item.preDueSent());
        var answer = sitting.ask("item-level", inputs);
        return answer.hit() ? judged(item, answer) : JudgedItem.listed(item, "NO_RULE", answer.id());
    }

    private static JudgedItem judged(ItemFacts item, Answer answer) {
        var reason = answer.text("reason").orElse("NO_REASON");
        return switch (answer.text("action").orElse("WAIT")) {
            case "CLAIM" ->
                new JudgedItem(item, ItemAction.CLAIM, answer.integer("level").orElse(1), reason, answer.id(), null);
            case "PRE_DUE" -> new JudgedItem(item, ItemAction.PRE_DUE, 0, reason, answer.id(), null);
            case "ESCALATE" -> new JudgedItem(item, ItemAction.ESCALATE, item.lastLevel(), reason, answer.id(), null);
            default -> JudgedItem.listed(item, reason, answer.id());
        };
    }
}
