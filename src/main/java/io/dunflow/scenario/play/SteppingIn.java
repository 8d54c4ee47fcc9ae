package io.dunflow.scenario.play;

import io.dunflow.process.stage.StagePolicies;
import io.dunflow.scenario.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the models of a scenario's policy stand in for the shipped ones, until a scenario with another policy comes. */
@Component
@ConditionalOnProperty("dunflow.stage")
class SteppingIn {

    private final StagePolicies policies;
    private Path folder;
    private String deployment;

    SteppingIn(StagePolicies policies) {
        this.policies = policies;
    }

    /** Uses the policy of this scenario; the database holds no case of another. */
    void use(Script script) {
        var wanted = script.policy().orElse(null);
        if (Objects.equals(wanted, folder)) {
            return;
        }
        stepBack();
        if (wanted != null) {
            var models = models(script, wanted);
            deployment = models.isEmpty() ? null : policies.stepIn(models);
            folder = wanted;
        }
    }

    /** Lets the shipped models count again. */
    void stepBack() {
        if (deployment != null) {
            policies.stepBack(deployment);
        }
        deployment = null;
        folder = null;
    }

    private static Map<String, byte[]> models(Script script, Path folder) {
        var models = new HashMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".dmn")) {
                    models.put("dmn/" + name, Files.readAllBytes(file));
                } else if (name.matches(".*\\.(bpmn|form)|texts/.*\\.properties")) {
                    models.put("bpmn/" + name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw script.root().get("policy").refused("there is no such folder beside the scenario: " + folder);
        }
        return models;
    }
}
