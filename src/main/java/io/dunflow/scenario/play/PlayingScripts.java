package io.dunflow.scenario.play;

import io.dunflow.process.clock.StageClock;
import io.dunflow.scenario.chronicle.Chronicle;
import io.dunflow.scenario.chronicle.Played;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.EventKinds;
import io.dunflow.scenario.scene.HoldingInvariants;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.Stage;
import io.dunflow.scenario.scene.Unexpected;
import io.dunflow.scenario.script.Entry;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import io.dunflow.scenario.script.Script;
import io.dunflow.scenario.script.ScriptRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plays one scenario after the other, each as if it were the first. */
@Component
@ConditionalOnProperty("dunflow.stage")
public class PlayingScripts {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final EmptyingDatabase emptying;
    private final SteppingIn policies;
    private final SettingTheScene setting;
    private final EventKinds kinds;
    private final Stage stage;
    private final StageClock clock;
    private final Clock time;
    private final HoldingInvariants invariants;
    private final Chronicle chronicle;
    private final CoveredModels covered;

    PlayingScripts(
            EmptyingDatabase emptying,
            SteppingIn policies,
            SettingTheScene setting,
            EventKinds kinds,
            Stage stage,
            Clock time,
            HoldingInvariants invariants,
            Chronicle chronicle,
            CoveredModels covered) {
        this.emptying = emptying;
        this.policies = policies;
        this.setting = setting;
        this.kinds = kinds;
        this.stage = stage;
        this.clock = stage.clock();
        this.time = time;
        this.invariants = invariants;
        this.chronicle = chronicle;
        this.covered = covered;
    }

    /**
     * Plays a scenario; the database is left as it ended.
     *
     * @param told whether the story of one that passes is told too
     */
    public Outcome play(Script script, boolean told) {
        long began = System.nanoTime();
        emptying.empty();
        stage.mail().forget();
        var scene = new Scene(script, stage);
        var played = new ArrayList<Played>();
        var mismatches = play(script, scene, played);
        covered.note();
        var story = mismatches.isEmpty() && !told ? List.<String>of() : chronicle.tell(played, zone(script));
        return new Outcome(script, mismatches, story, Duration.ofNanos(System.nanoTime() - began));
    }

    private List<Mismatch> play(Script script, Scene scene, List<Played> played) {
        var entries = script.timeline();
        try {
            policies.use(script);
            clock.standAt(entries.get(0).on().atStartOfDay(zone(script)).toInstant());
            setting.set(scene, entries.get(0).on());
        } catch (RuntimeException e) {
            return failed(script.root(), e);
        }
        for (var entry : entries) {
            var mismatches = play(entry, scene, played);
            if (!mismatches.isEmpty()) {
                return mismatches;
            }
        }
        return List.of();
    }

    private List<Mismatch> play(Entry entry, Scene scene, List<Played> played) {
        var kind = kinds.named(entry);
        try {
            pass(entry, kind, scene);
            played.add(new Played(time.instant(), entry.part().line(), kind.told(entry.what())));
            happen(entry, kind, scene);
        } catch (RuntimeException e) {
            return entry.refused().isPresent() && !(e instanceof Unexpected)
                    ? refused(entry, e)
                    : failed(entry.part(), e);
        }
        return entry.refused()
                .map(reason -> List.of(
                        new Mismatch(entry.part().line(), entry.kind(), "refused: " + reason, "it was not refused")))
                .orElse(List.of());
    }

    /** What always holds has to hold after each of what happens at once, and when all that follows from it is done. */
    private void happen(Entry entry, EventKind kind, Scene scene) {
        for (var one :
                kind.inTheEvening() ? List.of(entry.what()) : entry.what().all()) {
            kind.happen(one, scene);
            invariants.demand(one);
        }
        clock.settle();
        invariants.demand(entry.part());
    }

    private void pass(Entry entry, EventKind kind, Scene scene) {
        var hour = entry.at().orElse(kind.inTheEvening() ? EVENING : MORNING);
        var moment = entry.on().atTime(hour).atZone(zone(scene.script())).toInstant();
        if (entry.at().isPresent() && moment.isBefore(time.instant().minusSeconds(60))) {
            throw entry.part()
                    .get("at")
                    .refused("it is "
                            + time.instant().atZone(zone(scene.script())).toLocalTime()
                            + " already, after what happened before");
        }
        clock.passTo(moment, () -> invariants.demand(entry.part()));
        scene.isOn(entry.on());
    }

    private List<Mismatch> refused(Entry entry, RuntimeException e) {
        var expected = entry.refused().orElseThrow();
        return String.valueOf(e.getMessage()).contains(expected)
                ? held(entry)
                : List.of(new Mismatch(entry.part().line(), entry.kind(), "refused: " + expected, e.getMessage()));
    }

    /** What is refused leaves nothing half done. */
    private List<Mismatch> held(Entry entry) {
        try {
            invariants.demand(entry.part());
            return List.of();
        } catch (Unexpected violated) {
            return violated.mismatches();
        }
    }

    private static List<Mismatch> failed(Part part, RuntimeException e) {
        if (e instanceof Unexpected unexpected) {
            return unexpected.mismatches();
        }
        if (e instanceof ScriptRefused refused) {
            return refused.problems().stream()
                    .map(problem -> new Mismatch(problem.line(), problem.field(), null, problem.reason()))
                    .toList();
        }
        return List.of(new Mismatch(part.line(), part.path(), null, Failures.told(e)));
    }

    public static ZoneId zone(Script script) {
        var first = Party.creditors(script).values().iterator().next();
        return ZoneId.of(Party.creditor(first, Party.anyCreditor()).zone());
    }
}
