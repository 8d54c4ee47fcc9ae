package io.dunflow.process;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Decides by the deployed tables; an answer to a vector never changes, so it is kept for as long as there is room. */
@Component
class TableDecisions implements Decisions {

    private static final int ROOM = 50_000;

    private final Tables tables;
    private final DecisionRecords records;
    private final Map<Question, Answer> known = new ConcurrentHashMap<>();

    TableDecisions(Tables tables, DecisionRecords records) {
        this.tables = tables;
        this.records = records;
    }

    @Override
    public Sitting open() {
        return new OpenSitting();
    }

    private Answer answer(Table table, Map<String, Object> vector) {
        var question = new Question(table.definitionId(), vector);
        var answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        if (known.size() >= ROOM) {
            known.clear();
        }
        var fresh = records.record(table, vector, tables.rule(table, new LinkedHashMap<>(vector)));
        known.put(question, fresh);
        return fresh;
    }

    private record Question(String definitionId, Map<String, Object> vector) {}

    private final class OpenSitting implements Sitting {

        private final Map<String, Table> versions = new HashMap<>();

        @Override
        public Answer ask(String decision, Map<String, ?> inputs) {
            var table = version(decision);
            return answer(table, table.vector(inputs));
        }

        @Override
        public OptionalInt nextBand(String decision, String input, int days) {
            var bands = version(decision).bands().get(input);
            return bands == null ? OptionalInt.empty() : bands.nextAbove(days);
        }

        private Table version(String decision) {
            return versions.computeIfAbsent(decision, tables::latest);
        }
    }
}
