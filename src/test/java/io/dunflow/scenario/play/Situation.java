package io.dunflow.scenario.play;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.process.stage.WaitingTask;
import io.dunflow.scenario.history.Theatre;
import io.dunflow.scenario.scene.EventKinds;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.SeenTasks;
import io.dunflow.scenario.scene.Stage;
import io.dunflow.scenario.script.Entry;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Script;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shipped scenario up to the moment at which somebody completes a task in it, and what is filled in then.
 *
 * @param entry number of the one in the timeline that completes it
 */
public record Situation(Script script, int entry) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** What an entry costs to play, in days that pass without one. */
    private static final int DAYS_OF_AN_ENTRY = 5;

    /** The one in which a task of this name waits soonest. */
    public static Optional<Situation> of(String task, List<Script> scripts) {
        return scripts.stream()
                .filter(script -> script.policy().isEmpty())
                .flatMap(Situation::all)
                .filter(situation -> situation.what().text("name").equals(Optional.of(task)))
                .min(Comparator.comparingLong(Situation::cost));
    }

    private static Stream<Situation> all(Script script) {
        var timeline = script.timeline();
        return IntStream.range(0, timeline.size())
                .filter(n -> timeline.get(n).kind().equals("task"))
                .filter(n -> timeline.get(n).refused().isEmpty())
                .mapToObj(n -> new Situation(script, n));
    }

    private long cost() {
        var began = script.timeline().get(0).on();
        return ChronoUnit.DAYS.between(began, completing().on()) + (long) DAYS_OF_AN_ENTRY * entry;
    }

    /** Plays it on an empty database, and leaves the task waiting. */
    public WaitingTask play() {
        var stage = Theatre.get(Stage.class);
        Theatre.get(EmptyingDatabase.class).empty();
        stage.mail().forget();
        var scene = new Scene(script, stage);
        var began = script.timeline().get(0).on();
        stage.clock().standAt(began.atStartOfDay(PlayingScripts.zone(script)).toInstant());
        Theatre.get(SettingTheScene.class).set(scene, began);
        script.timeline().subList(0, entry).forEach(before -> happen(before, scene));
        pass(completing(), MORNING, scene);
        return waiting();
    }

    /** What is expected was so when the scenario was played as one. */
    private void happen(Entry before, Scene scene) {
        var kind = Theatre.get(EventKinds.class).named(before);
        pass(before, kind.inTheEvening() ? EVENING : MORNING, scene);
        if (!kind.inTheEvening() && before.refused().isEmpty()) {
            before.what().all().forEach(one -> kind.happen(one, scene));
            Theatre.get(Stage.class).clock().settle();
        }
    }

    private void pass(Entry to, LocalTime hour, Scene scene) {
        var moment = to.on().atTime(to.at().orElse(hour)).atZone(PlayingScripts.zone(script));
        Theatre.get(Stage.class).clock().passTo(moment.toInstant(), () -> {});
        scene.isOn(to.on());
    }

    private WaitingTask waiting() {
        var seen = Theatre.get(SeenTasks.class);
        return Theatre.get(StageTasks.class).waiting().stream()
                .filter(task -> seen.isNamed(task, what().text("name").orElseThrow()))
                .filter(task ->
                        what().text("debtor").isEmpty() || what().text("debtor").equals(seen.debtor(task)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Line " + what().line() + " of " + script.file()));
    }

    /** Who completes it; nobody named is the first of its groups. */
    public String by(WaitingTask task) {
        return what().text("by").orElseGet(() -> task.groups().get(0));
    }

    /** What is filled in, by the keys of the form. */
    Map<String, String> fields(WaitingTask task) {
        var fields = new TreeMap<String, String>();
        what().get("fields").fields().forEach((key, value) -> fields.put(key, value.text()));
        what().text("outcome").ifPresent(outcome -> fields.put(task.outcomes(), outcome));
        return fields;
    }

    private Entry completing() {
        return script.timeline().get(entry);
    }

    private Part what() {
        return completing().what().all().get(0);
    }

    @Override
    public String toString() {
        return script.file().replaceAll(".*/scenarios/", "") + ":" + what().line();
    }
}
