package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the tables alone make of three items of 100.00 of one account, due one week apart and never paid, when a run is
 * made every day. Day 0 is the due date of the first. No weekends, holds or bank data here: those are the run's.
 */
class CalendarTest {

    private static final BigDecimal AMOUNT = new BigDecimal("100.00");

    private final List<String> calendar = new ArrayList<>();
    private Integer lastNotice;
    private Integer lastDunning;

    @Test
    void aNewBusinessIsAskedKindlyBeforeTheDueDateAndGetsTenDaysBetweenReminders() {
        run("NEW", "BUSINESS");

        assertThat(calendar)
                .containsExactly(
                        "day -5: EMAIL pre-due A0 over 100.00",
                        "day 2: EMAIL pre-due B0 over 100.00",
                        "day 5: EMAIL reminder-1 A1 over 100.00",
                        "day 9: EMAIL pre-due C0 over 100.00",
                        "day 12: EMAIL reminder-1 B1 over 100.00",
                        "day 19: EMAIL reminder-2 A2 C1 over 200.00",
                        "day 26: EMAIL reminder-2 B2 over 100.00",
                        "day 33: LETTER reminder-3 A3 C2 over 200.00",
                        "day 40: LETTER reminder-3 B3 over 100.00",
                        "day 43: ESCALATE A3 over 100.00",
                        "day 47: LETTER reminder-3 C3 over 100.00",
                        "day 50: ESCALATE B3 over 100.00",
                        "day 57: ESCALATE C3 over 100.00");
    }

    @Test
    void aReliableBusinessGetsTimeAndTwoWeeksBetweenReminders() {
        run("RELIABLE", "BUSINESS");

        assertThat(calendar)
                .containsExactly(
                        "day 10: EMAIL reminder-1 A1 over 100.00",
                        "day 17: EMAIL reminder-1 B1 over 100.00",
                        "day 24: EMAIL reminder-2 A2 C1 over 200.00",
                        "day 31: EMAIL reminder-2 B2 over 100.00",
                        "day 38: LETTER reminder-3 A3 C2 over 200.00",
                        "day 45: LETTER reminder-3 B3 over 100.00",
                        "day 52: ESCALATE A3 over 100.00",
                        "day 53: LETTER reminder-3 C3 over 100.00",
                        "day 59: ESCALATE B3 over 100.00",
                        "day 67: ESCALATE C3 over 100.00");
    }

    @Test
    void aRiskyBusinessHearsFromUsOnTheFirstDayAndEveryWeek() {
        run("RISKY", "BUSINESS");

        assertThat(calendar)
                .containsExactly(
                        "day 1: EMAIL reminder-1 A1 over 100.00",
                        "day 8: EMAIL reminder-2 A2 B1 over 200.00",
                        "day 15: LETTER reminder-3 A3 B2 C1 over 300.00",
                        "day 22: ESCALATE A3 over 100.00",
                        "day 23: LETTER reminder-3 B3 C2 over 200.00",
                        "day 30: ESCALATE B3 over 100.00",
                        "day 31: LETTER reminder-3 C3 over 100.00",
                        "day 38: ESCALATE C3 over 100.00");
    }

    @Test
    void aSlowConsumerGetsTwoWeeksAfterTheFirstReminder() {
        run("SLOW", "CONSUMER");

        assertThat(calendar)
                .containsExactly(
                        "day -5: EMAIL pre-due A0 over 100.00",
                        "day 2: EMAIL pre-due B0 over 100.00",
                        "day 5: EMAIL reminder-1 A1 over 100.00",
                        "day 9: EMAIL pre-due C0 over 100.00",
                        "day 12: EMAIL reminder-1 B1 over 100.00",
                        "day 19: EMAIL reminder-2 A2 C1 over 200.00",
                        "day 26: EMAIL reminder-2 B2 over 100.00",
                        "day 33: LETTER reminder-3 A3 C2 over 200.00",
                        "day 40: LETTER reminder-3 B3 over 100.00",
                        "day 43: ESCALATE A3 over 100.00",
                        "day 47: LETTER reminder-3 C3 over 100.00",
                        "day 50: ESCALATE B3 over 100.00",
                        "day 57: ESCALATE C3 over 100.00");
    }

    private void run(String segment, String kind) {
        var items = List.of(new Item("A", 0), new Item("B", 7), new Item("C", 14));
        for (int day = -10; day <= 90; day++) {
            review(segment, kind, items, day);
        }
    }

    private void remember(String purpose, int day) {
        if (!purpose.equals("ESCALATE")) {
            lastNotice = day;
        }
        if (purpose.equals("DUNNING")) {
            lastDunning = day;
        }
    }

    /** One account in one run. */
    private void review(String segment, String kind, List<Item> items, int day) {
        Map<String, List<Item>> byAction = items.stream()
                .filter(item -> !item.escalated)
                .collect(Collectors.groupingBy(item -> item.decide(segment, kind, day)));
        String purpose = byAction.containsKey("ESCALATE")
                ? "ESCALATE"
                : byAction.containsKey("CLAIM") ? "DUNNING" : byAction.containsKey("PRE_DUE") ? "PRE_DUE" : "NONE";
        var concerned = byAction.getOrDefault(purpose.equals("DUNNING") ? "CLAIM" : purpose, List.of());
        if (concerned.isEmpty()) {
            return;
        }
        var step = step(segment, kind, purpose, concerned, purpose.equals("PRE_DUE") ? lastNotice : lastDunning, day);
        if (!step.get("step").equals("WAIT")) {
            concerned.forEach(item -> item.take(purpose, day));
            remember(purpose, day);
            String what = step.get("template") == null ? "ESCALATE" : step.get("channel") + " " + step.get("template");
            calendar.add("day %d: %s %s over %s"
                    .formatted(
                            day,
                            what,
                            concerned.stream().map(Item::toString).collect(Collectors.joining(" ")),
                            AMOUNT.multiply(new BigDecimal(concerned.size()))));
        }
    }

    private static Map<String, Object> step(
            String segment, String kind, String purpose, List<Item> concerned, Integer last, int day) {
        var inputs = new HashMap<String, Object>();
        inputs.put("segment", segment);
        inputs.put("kind", kind);
        inputs.put("purpose", purpose);
        inputs.put(
                "level",
                concerned.stream().mapToInt(item -> item.proposed).max().orElse(0));
        inputs.put("netClaim", AMOUNT.multiply(new BigDecimal(concerned.size())));
        inputs.put("hasEmail", true);
        inputs.put("hasAddress", true);
        inputs.put("nonPaymentReason", null);
        inputs.put("hardship", false);
        inputs.put("planOffers", 0);
        inputs.put("daysSinceLastLetter", last == null ? null : day - last);
        return Tables.ask("account-step", inputs);
    }

    private static final class Item {

        private final String name;
        private final int due;
        private int level;
        private int proposed;
        private Integer lastNotice;
        private boolean preDueSent;
        private boolean escalated;

        private Item(String name, int due) {
            this.name = name;
            this.due = due;
        }

        private String decide(String segment, String kind, int day) {
            var inputs = new HashMap<String, Object>();
            inputs.put("segment", segment);
            inputs.put("kind", kind);
            inputs.put("dunningAge", day - due);
            inputs.put("lastLevel", level);
            inputs.put("daysSinceLastNotice", lastNotice == null ? null : day - lastNotice);
            inputs.put("preDueSent", preDueSent);
            var answer = Tables.ask("item-level", inputs);
            proposed = answer.get("level") == null ? level : (int) answer.get("level");
            return (String) answer.get("action");
        }

        private void take(String purpose, int day) {
            preDueSent = preDueSent || purpose.equals("PRE_DUE");
            escalated = purpose.equals("ESCALATE");
            if (purpose.equals("DUNNING")) {
                level = proposed;
                lastNotice = day;
            }
        }

        @Override
        public String toString() {
            return name + level;
        }
    }
}
