package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.Node;

/** Writes what happened day by day, and in the evening of each run what it led to. */
@Component
class RecordedTimeline {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final List<String> AGREEMENTS = List.of("promise", "plan", "settlement", "deferral");

    private final RecordedRuns runs;
    private final RecordedNotices notices;
    private final RecordedEnd end;

    RecordedTimeline(RecordedRuns runs, RecordedNotices notices, RecordedEnd end) {
        this.runs = runs;
        this.notices = notices;
        this.end = end;
    }

    /** How the account stands at last; it gives all items their names, and is asked for first. */
    Map<String, Node> end(ExportedAccount account) {
        var expected = new LinkedHashMap<String, Node>();
        var items = new LinkedHashMap<String, Node>();
        end.items(account).forEach((name, facts) -> items.put(name, ScenarioText.of(facts)));
        if (!items.isEmpty()) {
            expected.put("items", ScenarioText.lines(items));
        }
        AGREEMENTS.forEach(kind -> expected.put(kind + "s", list(end.agreements(kind, account))));
        expected.put("placements", list(end.ways("placement", account)));
        expected.put("legal-actions", list(end.ways("legal_action", account)));
        expected.put("tasks", list(end.tasks(account)));
        expected.put("balances", ScenarioText.lines(Map.of(Pseudonyms.DEBTOR, ScenarioText.of(end.balance(account)))));
        expected.put(
                "standings", ScenarioText.lines(Map.of(Pseudonyms.DEBTOR, ScenarioText.of(end.standing(account)))));
        return expected;
    }

    List<Node> of(List<Recorded> all, Map<String, Node> end, ExportedAccount account) {
        var entries = new ArrayList<Node>();
        var leaving = notices.of(account);
        var lines = runs.of(account).stream()
                .filter(run -> !run.isCancelled())
                .collect(Collectors.groupingBy(run -> account.day(run.at()), TreeMap::new, Collectors.toList()));
        var days = Recorded.telling(all).stream()
                .collect(Collectors.groupingBy(one -> account.day(one.at()), TreeMap::new, Collectors.toList()));
        var today = account.day(account.moment());
        days.forEach((day, happened) -> {
            entries.addAll(told(day, happened, account));
            if (lines.containsKey(day) && day.isBefore(today)) {
                var last = happened.get(happened.size() - 1).at();
                var evening = day.atTime(EVENING).atZone(account.zone()).toInstant();
                var moment = evening.isAfter(last) ? evening : last.plus(1, ChronoUnit.MINUTES);
                entries.add(entry(
                        null, null, "expect", expected(lines.get(day), leaving.through(moment), moment, account)));
            }
        });
        var expected = new LinkedHashMap<>(
                expected(lines.get(today), leaving.through(account.moment()), account.moment(), account));
        expected.putAll(end);
        entries.add(entry(today, time(account.moment(), account).toString(), "expect", expected));
        return entries;
    }

    private List<Node> told(LocalDate day, List<Recorded> happened, ExportedAccount account) {
        var entries = new ArrayList<Node>();
        LocalDate on = day;
        for (var one : happened) {
            var at = time(one.at(), account);
            var entry = ScenarioText.lines(entry(on, at.equals(MORNING) ? null : at.toString(), one));
            entries.add(one.remarks().isEmpty() ? entry : ScenarioText.remark(entry, one.remarks()));
            on = null;
        }
        return entries;
    }

    private static Map<String, Node> entry(LocalDate on, String at, Recorded one) {
        var entry = head(on, at);
        entry.put(one.kind(), ScenarioText.of(one.what()));
        return entry;
    }

    private static Node entry(LocalDate on, String at, String kind, Map<String, Node> fields) {
        var entry = head(on, at);
        entry.put(kind, ScenarioText.lines(fields));
        return ScenarioText.lines(entry);
    }

    private static Map<String, Node> head(LocalDate on, String at) {
        var entry = new LinkedHashMap<String, Node>();
        if (on != null) {
            entry.put("on", ScenarioText.of(on));
        }
        if (at != null) {
            entry.put("at", ScenarioText.of(at));
        }
        return entry;
    }

    private Map<String, Node> expected(
            List<RecordedRun> lines, List<Facts> left, Instant moment, ExportedAccount account) {
        var expected = new LinkedHashMap<String, Node>();
        expected.put("notices", list(left));
        if (lines != null) {
            var not = runs.left(lines.get(lines.size() - 1), moment, account);
            if (!not.isEmpty()) {
                expected.put("not", list(not));
            }
        }
        return expected;
    }

    private static Node list(List<Facts> elements) {
        return elements.isEmpty()
                ? ScenarioText.of(List.of())
                : ScenarioText.lines(elements.stream().map(ScenarioText::of).toList());
    }

    private static LocalTime time(Instant instant, ExportedAccount account) {
        return instant.atZone(account.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
