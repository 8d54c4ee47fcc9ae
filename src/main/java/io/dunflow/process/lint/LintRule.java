package io.dunflow.process.lint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;

/** Something that every model must be, with a name. */
public final class LintRule {

    private final String id;
    private final String why;
    private final Function<Models, Stream<Fault>> check;

    LintRule(String id, String why, Function<Models, Stream<Fault>> check) {
        this.id = id;
        this.why = why;
        this.check = check;
    }

    /** A rule that looks at each process by itself. */
    static LintRule ofProcesses(String id, String why, Function<ProcessFile, Stream<Fault>> check) {
        return new LintRule(id, why, models -> models.processes().stream().flatMap(check));
    }

    /** A rule that looks at each table by itself. */
    static LintRule ofTables(String id, String why, Function<TableFile, Stream<Fault>> check) {
        return new LintRule(id, why, models -> models.tables().stream().flatMap(check));
    }

    /** A rule that looks at each form by itself. */
    static LintRule ofForms(String id, String why, Function<FormFile, Stream<Fault>> check) {
        return new LintRule(id, why, models -> models.forms().stream().flatMap(check));
    }

    public String id() {
        return id;
    }

    /** What must be, and why, in a sentence. */
    public String why() {
        return why;
    }

    Stream<LintFinding> findings(Models models) {
        return faults(models).stream()
                .map(fault -> new LintFinding(fault.file(), fault.element(), id, fault.message()));
    }

    /** A model that refers to what is not in it stops a rule, but not the others. */
    private List<Fault> faults(Models models) {
        try {
            return check.apply(models).toList();
        } catch (ModelException e) {
            return List.of(new Fault("models", "models", "cannot be looked at: " + e.getMessage()));
        }
    }
}
