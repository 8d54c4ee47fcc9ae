package io.dunflow.scenario.play;

import io.dunflow.platform.Command;
import io.dunflow.scenario.script.ReadingScripts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar dunflow.jar scenario FILE|DIR... [--junit=FILE] [--coverage=DIR] [--models=DIR]
 * [--timeline=FILE.svg|DIR] [--story]}: plays scenarios in a database of its own; exit code 1 when one failed, 2 when one cannot be understood
 * and was not played.
 */
@Component
@ConditionalOnProperty("dunflow.stage")
class ScenarioCommand implements Command {

    private static final int NOT_UNDERSTOOD = 2;

    private final PlayingScripts playing;
    private final SteppingIn policies;
    private final CoveredModels covered;
    private final PicturingScripts picturing;

    ScenarioCommand(PlayingScripts playing, SteppingIn policies, CoveredModels covered, PicturingScripts picturing) {
        this.playing = playing;
        this.policies = policies;
        this.covered = covered;
        this.picturing = picturing;
    }

    @Override
    public String name() {
        return "scenario";
    }

    @Override
    public int run(List<String> arguments) {
        var order = ScenarioOrder.of(arguments);
        var outcomes = new ArrayList<Outcome>();
        var found = ReadingScripts.below(order.places());
        for (var script : found.scripts()) {
            var outcome = playing.play(script, order.story());
            Playbill.print(outcome, System.out);
            order.timeline().ifPresent(place -> picturing.draw(script, place));
            outcomes.add(outcome);
        }
        order.junit().ifPresent(file -> JUnitReport.write(file, outcomes));
        policies.stepBack();
        order.coverage().ifPresent(folder -> CoverageReport.write(folder, covered.coverage()));
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        found.problems().forEach(problem -> System.out.println("NOT PLAYED " + problem));
        System.out.println((outcomes.size() - failed) + " passed, " + failed + " failed");
        if (!found.problems().isEmpty()) {
            return NOT_UNDERSTOOD;
        }
        return failed == 0 ? 0 : 1;
    }
}
