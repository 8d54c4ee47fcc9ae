package io.dunflow.dunning;

import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which text a line gets at a lower level: what table {@code account-step} would have answered for that level. */
@Component
class TemplateOfLevel {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    TemplateOfLevel(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** The template, by what the table was asked before with the level put in place; else the one proposed. */
    String at(long lineId, int level) {
        return jdbc.sql(
                        """
                        select d.inputs::text as inputs, l.template from run_line l
                        left join decision d on d.id = l.step_decision where l.id = ?
                        """)
                .param(lineId)
                .query((row, n) -> at(row.getString("inputs"), row.getString("template"), level))
                .single();
    }

    private String at(String inputs, String proposed, int level) {
        if (inputs == null) {
            return proposed;
        }
        var facts = JsonParserFactory.getJsonParser().parseMap(inputs);
        facts.put("level", BigDecimal.valueOf(level));
        return asked(facts).orElse(proposed);
    }

    private Optional<String> asked(Map<String, Object> facts) {
        try {
            return decisions.openUnrecorded().ask("account-step", facts).text("template");
        } catch (DecisionFailed e) {
            return Optional.empty();
        }
    }
}
