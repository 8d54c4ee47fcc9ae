package io.dunflow.scenario.chronicle;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what happened in a scenario, from the records of all modules. */
@Component
public class Chronicle {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final HappenedRuns runs;
    private final HappenedNotices notices;
    private final HappenedTasks tasks;
    private final HappenedStandings standings;

    Chronicle(HappenedRuns runs, HappenedNotices notices, HappenedTasks tasks, HappenedStandings standings) {
        this.runs = runs;
        this.notices = notices;
        this.tasks = tasks;
        this.standings = standings;
    }

    /** The story, a line each. */
    public List<String> tell(List<Played> played, ZoneId zone) {
        var all = new ArrayList<Happened>();
        played.forEach(
                entry -> all.add(new Happened(entry.at(), 0, List.of("line " + entry.line() + ": " + entry.what()))));
        all.addAll(runs.all());
        all.addAll(notices.all());
        all.addAll(tasks.all());
        all.addAll(standings.all());
        all.sort(Comparator.comparing(Happened::minute)
                .thenComparing(Happened::order)
                .thenComparing(Happened::at));
        var story = new ArrayList<String>();
        for (var one : all) {
            var moment = MOMENT.format(one.at().atZone(zone));
            for (int n = 0; n < one.lines().size(); n++) {
                story.add(
                        (n == 0 ? moment + "  " : " ".repeat(18)) + one.lines().get(n));
            }
        }
        return story;
    }
}
