package io.dunflow.process.lint;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What a person needs to find a task, to do it, and to do it in time. */
final class TaskRules {

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "user-task",
                    "A user task has a form of its deployment, a group that may do it, and a listener at its creation"
                            + " that fills the form.",
                    TaskRules::tasks),
            LintRule.ofProcesses(
                    "task-days",
                    "A user task has a due date and a follow-up date, written at it or set by its listener at creation:"
                            + " else it stands in no list of what is due, and nobody misses it.",
                    TaskRules::days),
            new LintRule(
                    "answers-checked",
                    "What a form asks for beyond a note is checked and recorded by a listener at completion: nothing"
                            + " else looks at what was entered.",
                    TaskRules::unchecked));

    private TaskRules() {}

    private static Stream<Fault> tasks(ProcessFile process) {
        return process.all(UserTask.class)
                .flatMap(task -> Stream.of(form(process, task), group(process, task), filling(process, task))
                        .flatMap(faults -> faults));
    }

    private static Stream<Fault> form(ProcessFile process, UserTask task) {
        if (Words.blank(task.getCamundaFormRef())) {
            return Stream.of(process.fault(task, "has no form: choose a Camunda form that lies beside the model"));
        }
        return "deployment".equals(task.getCamundaFormRefBinding())
                ? Stream.empty()
                : Stream.of(process.fault(
                        task,
                        "has a form with the binding " + task.getCamundaFormRefBinding()
                                + ": with deployment it keeps the one that came with its process"));
    }

    private static Stream<Fault> group(ProcessFile process, UserTask task) {
        return Words.blank(task.getCamundaCandidateGroups())
                ? Stream.of(process.fault(task, "has no candidate groups: nobody would see it"))
                : Stream.empty();
    }

    private static Stream<Fault> filling(ProcessFile process, UserTask task) {
        return listeners(process, task, "create").findAny().isEmpty()
                ? Stream.of(process.fault(task, "has no listener 'create': its form would be empty"))
                : Stream.empty();
    }

    private static Stream<Fault> days(ProcessFile process, UserTask task) {
        return Stream.of(
                        day(process, task, "due date", task.getCamundaDueDate()),
                        day(process, task, "follow-up date", task.getCamundaFollowUpDate()))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> days(ProcessFile process) {
        return process.all(UserTask.class)
                .filter(task -> listeners(process, task, "create").noneMatch(Bean::schedules))
                .flatMap(task -> days(process, task));
    }

    private static Stream<Fault> day(ProcessFile process, UserTask task, String what, String written) {
        return Words.blank(written)
                ? Stream.of(process.fault(
                        task, "has no " + what + ": none is written at it, and no listener 'create' of it sets one"))
                : Stream.empty();
    }

    private static Stream<Fault> unchecked(Models models) {
        return models.processes().stream().flatMap(process -> process.all(UserTask.class)
                .filter(task -> listeners(process, task, "complete").findAny().isEmpty())
                .filter(task -> models.form(String.valueOf(task.getCamundaFormRef())).stream()
                        .flatMap(FormFile::asked)
                        .anyMatch(key -> !key.equals("note")))
                .map(task -> process.fault(task, "has a form that asks, and no listener 'complete'")));
    }

    /** Those that the task names for the event. */
    private static Stream<Bean> listeners(ProcessFile process, UserTask task, String event) {
        return process.all(CamundaTaskListener.class)
                .filter(listener ->
                        listener.getParentElement().getParentElement().equals(task))
                .filter(listener -> event.equals(listener.getCamundaEvent()))
                .map(listener -> Beans.ofProgram().named(listener.getCamundaDelegateExpression()));
    }
}
