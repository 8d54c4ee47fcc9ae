package io.dunflow.process.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process stores beside its business key. */
final class StoredVariables {

    private static final int MOST = 4;

    static final List<LintRule> RULES = List.of(new LintRule(
            "variables",
            "The case stores no variable, any other process at most " + MOST + ": six of them make a run five times"
                    + " slower, and what is true stands in the ledger.",
            models -> models.processes().stream().flatMap(process -> tooMany(models, process))));

    private StoredVariables() {}

    private static Stream<Fault> tooMany(Models models, ProcessFile process) {
        var stored = stored(models, process);
        int limit = process.key().equals(SavePoints.CASE) ? 0 : MOST;
        return stored.size() <= limit
                ? Stream.empty()
                : Stream.of(
                        process.fault(process.process(), "stores " + stored + ", at most " + limit + " are allowed"));
    }

    private static Set<String> stored(Models models, ProcessFile process) {
        var stored = new TreeSet<String>();
        process.boxes().forEach(node -> stored.addAll(ProcessFile.bean(node).stores()));
        process.all(UserTask.class).forEach(task -> stored.addAll(entered(models, process, task)));
        process.all(CamundaInputParameter.class).forEach(one -> stored.add(one.getCamundaName()));
        process.all(CamundaOutputParameter.class).forEach(one -> stored.add(one.getCamundaName()));
        process.all(CamundaOut.class).forEach(one -> stored.add(named(one, one.getCamundaTarget())));
        process.all(CamundaIn.class)
                .filter(one -> one.getCamundaBusinessKey() == null)
                .forEach(one -> stored.add(named(one, one.getCamundaTarget())));
        process.all(ServiceTask.class)
                .map(task -> task.getCamundaResultVariable())
                .filter(name -> name != null)
                .forEach(stored::add);
        return stored;
    }

    private static String named(ModelElementInstance mapping, String target) {
        return target == null ? "all variables of " + mapping.getElementType().getTypeName() : target;
    }

    /** What the form asks for, unless the listener that records it forgets it again. */
    private static Set<String> entered(Models models, ProcessFile process, UserTask task) {
        var entered = new TreeSet<String>();
        if (task.getCamundaFormRef() != null) {
            models.form(task.getCamundaFormRef()).ifPresent(form -> form.asked().forEach(entered::add));
        }
        process.all(CamundaTaskListener.class)
                .filter(listener ->
                        listener.getParentElement().getParentElement().equals(task))
                .map(listener -> Beans.ofProgram().named(listener.getCamundaDelegateExpression()))
                .forEach(bean -> {
                    entered.addAll(bean.stores());
                    entered.removeAll(bean.forgets());
                });
        return entered;
    }
}
