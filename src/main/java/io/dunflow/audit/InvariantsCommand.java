package io.dunflow.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code java -jar dunflow.jar invariants}: prints the report as JSON; exit code 1 when something is violated. */
@Component
class InvariantsCommand implements Command {

    private final Invariants invariants;
    private final ObjectMapper json;

    InvariantsCommand(Invariants invariants, ObjectMapper json) {
        this.invariants = invariants;
        this.json = json;
    }

    @Override
    public String name() {
        return "invariants";
    }

    @Override
    public int run(List<String> arguments) {
        var report = invariants.check();
        System.out.println(write(report));
        return report.holds() ? 0 : 1;
    }

    private String write(Invariants.Report report) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
