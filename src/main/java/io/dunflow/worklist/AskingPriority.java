package io.dunflow.worklist;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.worklist.Priority.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the table {@code worklist-priority} how urgent a call is: it gives points and reasons, here they are added. */
@Component
class AskingPriority {

    private static final String TABLE = "worklist-priority";

    private final KnowingAccounts knowing;
    private final ContactFacts contacts;
    private final Decisions decisions;
    private final CreditorDays days;
    private final HandPriorities hands;
    private final CurrencyScale scale;

    AskingPriority(
            KnowingAccounts knowing,
            ContactFacts contacts,
            Decisions decisions,
            CreditorDays days,
            HandPriorities hands,
            CurrencyScale scale) {
        this.scale = scale;
        this.hands = hands;
        this.knowing = knowing;
        this.contacts = contacts;
        this.decisions = decisions;
        this.days = days;
    }

    /** The priority of a call about the account, by what is known now. */
    Priority of(long accountId) {
        return of(accountId, "CALL", null);
    }

    /**
     * The priority of another task about the account.
     *
     * @param task CALL, DECISION, FOLLOW_UP or ANSWER
     * @param due NEAR or OVERDUE for an answer that is due; else null
     */
    Priority of(long accountId, String task, String due) {
        var today = days.todayOf(accountId);
        var sitting = decisions.open();
        var facts = scale.overdue(knowing.of(accountId, today, sitting), accountId, sitting)
                .and(contacts.of(accountId, today))
                .and(about(task, due));
        var answer = sitting.ask(TABLE, facts);
        var priority = priority(answer, sitting.daysUntilChange(TABLE, facts), today);
        return hands.of(accountId, today).map(priority::and).orElse(priority);
    }

    /**
     * The priority of a task behind which no single account stands; of the facts about accounts none is known.
     *
     * @param task RUN, LIST or CAUSE
     * @param extent how many accounts or disputes it is about
     * @param since the day on which it came up
     */
    Priority ofMatter(String task, int extent, LocalDate since, ZoneId zone) {
        var today = days.today(zone.getId());
        var sitting = decisions.open();
        var facts = unknown();
        facts.put("task", task);
        facts.put("extent", extent);
        facts.put("daysWaiting", (int) ChronoUnit.DAYS.between(since, today));
        var known = new DailyFacts(facts, Set.of("daysWaiting"));
        var answer = sitting.ask(TABLE, known);
        return priority(answer, sitting.daysUntilChange(TABLE, known), today);
    }

    private static Map<String, Object> unknown() {
        var unknown = new HashMap<String, Object>();
        new AskedOfWorklist().byTable().get(TABLE).forEach(name -> unknown.put(name, null));
        return unknown;
    }

    private static Priority priority(Answer answer, OptionalInt change, LocalDate today) {
        return Priority.of(
                answer.outputs().stream().map(AskingPriority::reason).toList(),
                answer.id(),
                change.isPresent() ? today.plusDays(change.getAsInt()) : null);
    }

    private static Map<String, Object> about(String task, String due) {
        var about = new HashMap<String, Object>();
        about.put("task", task);
        about.put("answer", due);
        about.put("extent", null);
        about.put("daysWaiting", null);
        return about;
    }

    private static Reason reason(Map<String, Object> row) {
        return new Reason(
                new BigDecimal(String.valueOf(row.get("points"))).intValueExact(), String.valueOf(row.get("reason")));
    }
}
