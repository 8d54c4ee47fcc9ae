package io.dunflow.process.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What models name, and whether it is there. */
final class References {

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "bean",
                    "A service task and a listener name a delegate or listener of Dunflow, and nothing else: there is"
                            + " nothing else that could do the work.",
                    References::beans),
            new LintRule(
                    "resolves",
                    "Every form, decision, message, error and called process that a model names is there, or a case"
                            + " would stop with an incident.",
                    References::unresolved),
            new LintRule(
                    "unused",
                    "No message, error, signal or form is left over: a reader would look for what uses it.",
                    models -> Stream.concat(unusedDefinitions(models), unusedForms(models))),
            new LintRule(
                    "program", "What the program itself starts, wakes and asks keeps its name.", References::missing));

    private static final List<String> PROCESSES =
            List.of("invoice-to-cash", "dunning-run", "dunning-run-chunk", "follow-up");
    private static final Map<String, String> ELEMENTS =
            Map.of("dunning-run", "Wait_ForChunks", "escalation", "Task_CallDebtor");
    private static final String SETTLED = "case-settled";
    private static final Map<String, Set<String>> TABLES = Map.of(
            "segmentation", Set.of("segment"),
            "item-level", Set.of("action", "level", "reason"),
            "level-minimum", Set.of("minimumAmount", "minimumPercent"),
            "account-step", Set.of("step", "channel", "template", "tone", "approval", "nextReviewDays", "reason"),
            "charges", Set.of("fee", "fixedSum", "penalty", "interest"),
            "fixed-sum", Set.of("amount"),
            "approval", Set.of("approval", "reason"),
            "contact-permission", Set.of("permitted", "reason", "retryHour"));

    private References() {}

    private static Stream<Fault> beans(ProcessFile process) {
        var tasks = process.all(ServiceTask.class)
                .filter(task -> !names(
                        task.getCamundaDelegateExpression(), Beans.ofProgram().delegates()))
                .map(task ->
                        process.fault(task, "names no delegate of Dunflow: " + task.getCamundaDelegateExpression()));
        var listeners = process.all(CamundaTaskListener.class)
                .filter(listener -> !names(
                        listener.getCamundaDelegateExpression(),
                        Beans.ofProgram().listeners()))
                .map(listener -> process.fault(
                        (BaseElement) listener.getParentElement().getParentElement(),
                        "has a listener that is none of Dunflow: " + listener.getCamundaDelegateExpression()));
        var others = process.all(CamundaExecutionListener.class)
                .map(listener -> process.fault(
                        (BaseElement) listener.getParentElement().getParentElement(),
                        "has an execution listener, and Dunflow has none to offer"));
        return Stream.of(tasks, listeners, others).flatMap(found -> found);
    }

    private static boolean names(String expression, Set<String> beans) {
        return expression != null
                && expression.matches("\\$\\{\\s*\\w+\\s*}")
                && beans.contains(expression.replaceAll("[${} ]", ""));
    }

    private static Stream<Fault> unresolved(Models models) {
        return models.processes().stream().flatMap(process -> {
            var calls = process.all(CallActivity.class)
                    .filter(call -> models.process(String.valueOf(call.getCalledElement()))
                            .isEmpty())
                    .map(call -> process.fault(call, "calls a process that is not there: " + call.getCalledElement()));
            var tables = process.all(BusinessRuleTask.class)
                    .filter(task -> models.table(String.valueOf(task.getCamundaDecisionRef()))
                            .isEmpty())
                    .map(task ->
                            process.fault(task, "asks a table that is not there: " + task.getCamundaDecisionRef()));
            var forms = process.all(UserTask.class)
                    .filter(task -> task.getCamundaFormRef() != null)
                    .filter(task -> models.form(task.getCamundaFormRef()).isEmpty())
                    .map(task -> process.fault(task, "shows a form that is not there: " + task.getCamundaFormRef()));
            return Stream.of(calls, tables, forms, nameless(process)).flatMap(found -> found);
        });
    }

    private static Stream<Fault> nameless(ProcessFile process) {
        var messages = process.all(MessageEventDefinition.class).filter(event -> event.getMessage() == null);
        var errors = process.all(ErrorEventDefinition.class).filter(event -> event.getError() == null);
        return Stream.concat(messages, errors)
                .map(event -> process.fault((BaseElement) event.getParentElement(), "names no message or error"));
    }

    private static Stream<Fault> unusedDefinitions(Models models) {
        return models.processes().stream().flatMap(process -> {
            var used = new HashSet<Object>();
            process.all(MessageEventDefinition.class).forEach(event -> used.add(event.getMessage()));
            process.all(ReceiveTask.class).forEach(task -> used.add(task.getMessage()));
            process.all(ErrorEventDefinition.class).forEach(event -> used.add(event.getError()));
            process.all(SignalEventDefinition.class).forEach(event -> used.add(event.getSignal()));
            process.all(EscalationEventDefinition.class).forEach(event -> used.add(event.getEscalation()));
            return Stream.of(Message.class, Error.class, Signal.class, Escalation.class)
                    .flatMap(process::all)
                    .filter(definition -> !used.contains(definition))
                    .map(definition -> process.fault((BaseElement) definition, "is used by nothing"));
        });
    }

    private static Stream<Fault> unusedForms(Models models) {
        var used = models.processes().stream()
                .flatMap(process -> process.all(UserTask.class))
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
        return models.forms().stream()
                .filter(form -> !used.contains(form.key()))
                .map(form -> new Fault(form.file(), form.key(), "is shown by no task"));
    }

    private static Stream<Fault> missing(Models models) {
        var processes = PROCESSES.stream()
                .filter(key -> models.process(key).isEmpty())
                .map(key -> new Fault("bpmn/" + key + ".bpmn", key, "is started by the program, and missing"));
        var elements = ELEMENTS.entrySet().stream().flatMap(named -> models.process(named.getKey()).stream()
                .filter(process -> process.model().getModelElementById(named.getValue()) == null)
                .map(process -> new Fault(process.file(), named.getValue(), "is known to the program, and missing")));
        var message = models.process("invoice-to-cash").stream()
                .filter(process -> process.all(Message.class).noneMatch(known -> SETTLED.equals(known.getName())))
                .map(process -> new Fault(process.file(), SETTLED, "is sent by the program, and nobody waits for it"));
        return Stream.of(
                        processes,
                        elements,
                        message,
                        TABLES.keySet().stream().sorted().flatMap(key -> asked(models, key)))
                .flatMap(found -> found);
    }

    private static Stream<Fault> asked(Models models, String key) {
        var table = models.table(key);
        if (table.isEmpty()) {
            return Stream.of(new Fault("dmn/" + key + ".dmn", key, "is asked by the program, and missing"));
        }
        var answers =
                table.get().outputs().stream().map(output -> output.getName()).collect(Collectors.toSet());
        return TABLES.get(key).stream()
                .sorted()
                .filter(name -> !answers.contains(name))
                .map(name -> new Fault(table.get().file(), name, "is an answer that the program reads, and missing"));
    }
}
