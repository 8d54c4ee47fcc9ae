package io.dunflow.scenario.script;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the timeline.
 *
 * @param kind the word for what happens, such as {@code payment}
 * @param at hour of the creditor's day; empty: the usual one
 * @param refused what the refusal says, when it has to be refused
 */
public record Entry(Part part, LocalDate on, Optional<LocalTime> at, String kind, Optional<String> refused) {

    private static final int MOST_YEARS = 10;

    public static final Set<String> OWN = Set.of("on", "at", "refused");

    static List<Entry> all(Part timeline) {
        var entries = new ArrayList<Entry>();
        LocalDate day = null;
        for (var part : timeline.all()) {
            var on = part.date("on").orElse(day);
            if (on == null) {
                throw part.refused("the first entry says on which day it is: on: 2026-03-02");
            }
            if (day != null && on.isBefore(day)) {
                throw part.get("on").refused(on + " is before " + day + ", the entry before it");
            }
            var entry = new Entry(part, on, part.time("at"), kind(part), part.text("refused"));
            entries.add(entry);
            day = entry.last();
            entry.refuseAfter(entries.get(0).on());
        }
        return entries;
    }

    private LocalDate last() {
        return until().map(Part::date).orElse(on);
    }

    private Optional<Part> until() {
        return kind.startsWith("run-every") && what().has("until")
                ? Optional.of(what().get("until"))
                : Optional.empty();
    }

    private void refuseAfter(LocalDate begin) {
        if (last().isAfter(begin.plusYears(MOST_YEARS))) {
            throw until().orElse(part).refused("is more than ten years after " + begin + ", where the timeline begins");
        }
    }

    public Part what() {
        return part.get(kind);
    }

    private static String kind(Part part) {
        var kinds = part.fields().keySet().stream()
                .filter(key -> !OWN.contains(key))
                .toList();
        if (kinds.size() != 1) {
            throw part.refused("an entry says one thing that happens, not " + kinds);
        }
        return kinds.get(0);
    }
}
