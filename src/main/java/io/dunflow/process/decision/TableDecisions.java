package io.dunflow.process.decision;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Decides by the deployed tables; an answer to a vector never changes, so it is kept for as long as there is room. */
@Component
public class TableDecisions implements Decisions {

    private static final int ROOM = 50_000;

    private final Tables tables;
    private final TableEngine engine;
    private final DecisionRecords records;
    private final Map<Question, Answer> known = new ConcurrentHashMap<>();

    TableDecisions(Tables tables, TableEngine engine, DecisionRecords records) {
        this.tables = tables;
        this.engine = engine;
        this.records = records;
    }

    @Override
    public Sitting open() {
        return new OpenSitting(true);
    }

    @Override
    public Sitting openUnrecorded() {
        return new OpenSitting(false);
    }

    @Override
    public List<String> words(String decision, String output) {
        return tables.words(decision, output);
    }

    @Override
    public Map<String, SortedSet<BigDecimal>> limits(String decision) {
        return tables.latest(decision).limits();
    }

    /** Hears the rows of what is answered without a record and still known, by the engine's id of the table. */
    public void eachUnrecorded(BiConsumer<String, String> hear) {
        known.forEach((question, answer) -> {
            if (!question.recorded()) {
                answer.rules().forEach(rule -> hear.accept(question.definitionId(), rule));
            }
        });
    }

    private Answer answer(Table table, Map<String, Object> vector, boolean recorded) {
        var question = new Question(table.definitionId(), vector, recorded);
        var answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        if (known.size() >= ROOM) {
            known.clear();
        }
        var ruling = engine.rule(table, vector);
        var fresh = recorded ? records.record(table, vector, ruling) : new Answer(0, ruling.rules(), ruling.outputs());
        known.put(question, fresh);
        return fresh;
    }

    private record Question(String definitionId, Map<String, Object> vector, boolean recorded) {}

    private final class OpenSitting implements Sitting {

        private final boolean recorded;
        private Map<String, String> versions;

        private OpenSitting(boolean recorded) {
            this.recorded = recorded;
        }

        @Override
        public Answer ask(String decision, Facts facts) {
            var table = version(decision);
            return answer(table, table.vector(facts), recorded);
        }

        @Override
        public OptionalInt daysUntilChange(String decision, Facts facts) {
            return version(decision).daysUntilChange(facts);
        }

        @Override
        public OptionalInt daysAhead(String decision) {
            return tables.daysAhead(version(decision));
        }

        @Override
        public boolean asksFor(Collection<String> decisions, String fact) {
            return decisions.stream().anyMatch(decision -> version(decision).asksFor(fact));
        }

        private Table version(String decision) {
            if (versions == null) {
                versions = tables.versions();
            }
            return tables.of(decision, versions);
        }
    }
}
