package io.dunflow.process.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.CallSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What a form shows has to be variables: local to the task, and nothing that the process decides by. */
@Component
public class TaskVariables {

    private final ObjectMapper json;

    TaskVariables(ObjectMapper json) {
        this.json = json;
    }

    public VariableMap of(CallSheet sheet) {
        return of(sheet.texts(), sheet.tables());
    }

    /** With the place in the list and why; a task about no account has neither. */
    public VariableMap of(
            Map<String, String> texts, Map<String, List<Map<String, String>>> tables, Optional<Ranked> ranked) {
        var all = of(texts, tables);
        ranked.ifPresent(place -> {
            all.putValue("priorityTotal", Integer.toString(place.points()));
            all.putValueTyped(
                    "priorityReasons",
                    SpinValues.jsonValue(write(place.reasons())).create());
            all.putValue(
                    "priorityChangesOn",
                    place.changesOn() == null ? "" : place.changesOn().toString());
        });
        return all;
    }

    public VariableMap of(Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {
        var variables = Variables.createVariables();
        variables.putAll(texts);
        tables.forEach((name, rows) ->
                variables.putValueTyped(name, SpinValues.jsonValue(write(rows)).create()));
        return variables;
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
