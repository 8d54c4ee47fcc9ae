package io.dunflow.process.model;

import io.dunflow.process.Unrestricted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Which activity becomes which: those that are called the same, unless somebody says otherwise.
 *
 * @param plan null when there are problems
 */
record Instructions(MigrationPlan plan, Map<String, String> targets, List<String> problems) {

    static Instructions of(
            Unrestricted unrestricted,
            RuntimeService runtime,
            ProcessDefinition source,
            ProcessDefinition target,
            Map<String, String> mappings) {
        var targets = new LinkedHashMap<String, String>();
        unrestricted
                .call(() -> runtime.createMigrationPlan(source.getId(), target.getId())
                        .mapEqualActivities()
                        .build())
                .getInstructions()
                .forEach(equal -> targets.put(equal.getSourceActivityId(), equal.getTargetActivityId()));
        mappings.forEach((from, to) -> {
            if (to == null || to.isBlank()) {
                targets.remove(from);
            } else {
                targets.put(from, to);
            }
        });
        // What the engine refuses would spoil a transaction around the call: the answer is caught outside of it.
        try {
            return new Instructions(
                    unrestricted.call(() -> {
                        var builder = runtime.createMigrationPlan(source.getId(), target.getId());
                        targets.forEach(builder::mapActivities);
                        return builder.build();
                    }),
                    targets,
                    List.of());
        } catch (MigrationPlanValidationException refused) {
            return new Instructions(null, targets, problems(refused));
        }
    }

    private static List<String> problems(MigrationPlanValidationException refused) {
        return refused.getValidationReport().getInstructionReports().stream()
                .map(report -> words(report.getMigrationInstruction()) + ": " + String.join("; ", report.getFailures()))
                .toList();
    }

    private static String words(MigrationInstruction instruction) {
        return instruction.getSourceActivityId() + " to " + instruction.getTargetActivityId();
    }
}
