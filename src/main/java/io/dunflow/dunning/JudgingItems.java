package io.dunflow.dunning;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.time.LocalDate;

/** Decides what each item of an account asks for by itself: table {@code item-level}, after what stands in the way. */
final class JudgingItems {

    /** Nobody has offered what covers it yet: the debtor is not to hear of it. */
    private static final String UNDECIDED = "AWAITING_APPROVAL";

    private final LocalDate day;
    private final Facts account;
    private final Sitting sitting;

    JudgingItems(LocalDate day, Facts account, Sitting sitting) {
        this.day = day;
        this.account = account;
        this.sitting = sitting;
    }

    JudgedItem judge(ItemFacts item) {
        if (Stopping.isStop(item.hold())) {
            return JudgedItem.listed(item, item.hold(), null);
        }
        if (item.stage() != null && item.stage() != Stage.REMINDER) {
            return JudgedItem.listed(item, elsewhere(item), null);
        }
        if (item.hold() != null) {
            return JudgedItem.listed(item, blockedBy(item.hold()), null);
        }
        if (item.coveredBy() != null) {
            return JudgedItem.listed(item, item.coveredBy(), null);
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

    /** What is free of an item in a plan is nobody's: the plan does not pay it, and somebody is asked about it. */
    private static String elsewhere(ItemFacts item) {
        if (UNDECIDED.equals(item.coveredBy())) {
            return UNDECIDED;
        }
        boolean free = item.stage() == Stage.PLAN && item.coveredBy() == null && item.hold() == null;
        return free ? "REST_OUTSIDE_PLAN" : "IN_" + item.stage();
    }

    /** A hold's own words are for those who placed it; what was agreed or answered has a reason of its own. */
    private static String blockedBy(String hold) {
        return Quieting.isQuiet(hold) || FreezingDeferred.isDeferral(hold) ? hold : "HOLD";
    }

    private JudgedItem byTable(ItemFacts item) {
        var answer = sitting.ask("item-level", account.and(KnownFacts.OF_ITEM.of(item, day)));
        return answer.hit() ? judged(item, answer) : JudgedItem.listed(item, "NO_RULE", answer.id());
    }

    private static JudgedItem judged(ItemFacts item, Answer answer) {
        var reason = answer.text("reason").orElse("NO_REASON");
        return switch (answer.text("action").orElse("WAIT")) {
            case "CLAIM" ->
                JudgedItem.of(item, ItemAction.CLAIM, answer.integer("level").orElse(1), reason, answer.id());
            case "PRE_DUE" -> JudgedItem.of(item, ItemAction.PRE_DUE, 0, reason, answer.id());
            case "ESCALATE" -> JudgedItem.of(item, ItemAction.ESCALATE, item.lastLevel(), reason, answer.id());
            default -> JudgedItem.listed(item, reason, answer.id());
        };
    }
}
