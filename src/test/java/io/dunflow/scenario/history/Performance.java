package io.dunflow.scenario.history;

import io.dunflow.scenario.chronicle.Chronicle;
import io.dunflow.scenario.chronicle.Played;
import io.dunflow.scenario.play.EmptyingDatabase;
import io.dunflow.scenario.play.PlayingScripts;
import io.dunflow.scenario.play.SettingTheScene;
import io.dunflow.scenario.scene.EventKinds;
import io.dunflow.scenario.scene.EventRefused;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.Stage;
import io.dunflow.scenario.script.Entry;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.Script;
import io.dunflow.scenario.script.ScriptRefused;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Plays a random history on an empty database. Other than a scenario it may do what is refused: then nothing may have
 * changed.
 */
final class Performance {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Stage stage = Theatre.get(Stage.class);
    private final Truths truths = new Truths();
    private final List<Played> played = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Telling history;
    private final Script script;
    private final Scene scene;
    private final int known;

    private Performance(Telling history, int known) {
        this.known = known;
        this.history = history;
        script = ReadingScripts.read("history.yaml", history.toString(), Path.of("."));
        scene = new Scene(script, stage);
    }

    /**
     * Plays it; after everything that happens, what always holds has to hold. One at a time: a shrinking that took too long
     * is left behind in a thread of its own, and there is one database.
     *
     * @throws AssertionError with the whole story
     */
    static Performance of(Telling history) {
        return of(history, 0);
    }

    /**
     * The same for a history of which another that was played has the first lines too: nothing is asked after those again.
     *
     * @param known how many lines they have in common
     */
    static synchronized Performance of(Telling history, int known) {
        var performance = new Performance(history, known);
        performance.play();
        return performance;
    }

    /** What was refused, each with its line. */
    List<String> refusals() {
        return refusals;
    }

    /** What was refused, as the history tells it. */
    List<String> refused() {
        return refused;
    }

    /** What of all that can happen has happened in the end. */
    List<String> happened() {
        return truths.happened();
    }

    private void play() {
        Theatre.get(EmptyingDatabase.class).empty();
        stage.mail().forget();
        var entries = script.timeline();
        var first = entries.get(0).on();
        stage.clock().standAt(first.atStartOfDay(PlayingScripts.zone(script)).toInstant());
        Theatre.get(SettingTheScene.class).set(scene, first);
        for (var entry : entries) {
            try {
                play(entry);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "After line " + entry.part().line() + ": " + e.getMessage() + "\n" + story(), e);
            }
        }
    }

    private void play(Entry entry) {
        boolean asked = entry.part().line() > known;
        var moment = entry.on()
                .atTime(entry.at().orElse(MORNING))
                .atZone(PlayingScripts.zone(script))
                .toInstant();
        var dunnable = asked ? truths.dunnable() : Map.<Long, BigDecimal>of();
        stage.clock().passTo(moment, () -> {});
        scene.isOn(entry.on());
        var kind = Theatre.get(EventKinds.class).named(entry);
        played.add(new Played(moment, entry.part().line(), kind.told(entry.what())));
        var before = asked ? everything() : List.<String>of();
        try {
            var each =
                    kind.inTheEvening() ? List.of(entry.what()) : entry.what().all();
            each.forEach(one -> kind.happen(one, scene));
        } catch (RuntimeException e) {
            refused(entry, e);
            if (asked) {
                demandUnchanged(before, e);
            }
        }
        stage.clock().settle();
        if (!asked) {
            truths.know();
            return;
        }
        truths.demand(dunnable);
        if (Set.of("run", "wait").contains(entry.kind())) {
            marks.add(Stream.concat(truths.standing(scene.today()).stream(), truths.decided().stream())
                    .collect(Collectors.joining("\n")));
        }
    }

    private void refused(Entry entry, RuntimeException e) {
        if (!isRefusal(e)) {
            throw e;
        }
        refused.add(history.line(entry.part().line()));
        refusals.add("line " + entry.part().line() + ": " + e.getMessage());
        played.add(new Played(played.get(played.size() - 1).at(), entry.part().line(), "refused: " + e.getMessage()));
    }

    private void demandUnchanged(List<String> before, RuntimeException e) {
        if (!everything().equals(before)) {
            throw new AssertionError("Refused (" + e.getMessage() + "), but changed:\n" + before + "\n" + everything());
        }
    }

    private List<String> everything() {
        return Stream.concat(truths.rows().stream(), truths.standing(scene.today()).stream())
                .toList();
    }

    /** How all stood, and what was decided, after the n-th last run or wait. */
    String lastMark(int n) {
        return marks.get(marks.size() - n);
    }

    private static boolean isRefusal(Throwable e) {
        return e != null
                && (e instanceof EventRefused
                        || e instanceof ScriptRefused
                        || AnnotatedElementUtils.hasAnnotation(e.getClass(), ResponseStatus.class)
                        || isRefusal(e.getCause()));
    }

    /** What happened, a line each. */
    String story() {
        return Theatre.get(Chronicle.class).tell(played, PlayingScripts.zone(script)).stream()
                .collect(Collectors.joining("\n"));
    }
}
