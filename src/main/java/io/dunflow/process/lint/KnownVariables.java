package io.dunflow.process.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the variables in expressions of processes that nobody sets. */
final class KnownVariables {

    static final List<LintRule> RULES = List.of(new LintRule(
            "known-variables",
            "An expression of a process names only variables that a form asks for, a delegate sets or the process makes:"
                    + " at a misspelt one every case would stop with an incident.",
            models -> models.processes().stream()
                    .filter(process -> hasItsForms(models, process))
                    .flatMap(process -> faults(models, process))));

    /** What the program gives when it starts or wakes a process. */
    private static final Set<String> OF_PROGRAM = Set.of(
            "step",
            "line",
            "group",
            "decision",
            "promiseState",
            "disputeState",
            "correctionState",
            "settlementState",
            "writeOffState",
            "remindAt",
            "lateAt",
            "finalNotice");

    private static final Set<String> OF_LANGUAGE = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "execution");

    private static final Pattern COMPUTED = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[A-Za-z_]\\w*(?![\\w'])");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private KnownVariables() {}

    /** What a missing form would ask for cannot be known; that it is missing is told by another rule. */
    private static boolean hasItsForms(Models models, ProcessFile process) {
        return process.all(UserTask.class)
                .map(UserTask::getCamundaFormRef)
                .allMatch(form -> form == null || models.form(form).isPresent());
    }

    private static Stream<Fault> faults(Models models, ProcessFile process) {
        var known = known(models, process);
        return SafeXml.all(SafeXml.parse(models.files().get(process.file())))
                .flatMap(element -> texts(element).flatMap(text -> names(text)
                        .filter(name -> !known.contains(name))
                        .map(name -> new Fault(
                                process.file(),
                                place(element),
                                text.strip() + " names '" + name + "', which nothing sets"
                                        + Nearest.hint(name, known)))));
    }

    /** The nearest id from the element to the root. */
    private static String place(Node node) {
        return node instanceof Element element && element.hasAttribute("id")
                ? element.getAttribute("id")
                : place(node.getParentNode());
    }

    /** What the engine computes of an element; which bean it names is the matter of another rule. */
    private static Stream<String> texts(Element element) {
        var attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(n -> (Attr) element.getAttributes().item(n))
                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                .map(Attr::getValue);
        return "documentation".equals(element.getLocalName())
                ? Stream.empty()
                : Stream.concat(attributes, Stream.of(SafeXml.ownText(element)));
    }

    private static Stream<String> names(String text) {
        return COMPUTED.matcher(text)
                .results()
                .map(expression -> QUOTED.matcher(expression.group(1)).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !OF_LANGUAGE.contains(name))
                .distinct();
    }

    private static Set<String> known(Models models, ProcessFile process) {
        var known = new TreeSet<>(OF_PROGRAM);
        known.addAll(Beans.ofProgram().variables());
        process.all(UserTask.class)
                .filter(task -> task.getCamundaFormRef() != null)
                .flatMap(task -> models.form(task.getCamundaFormRef()).stream())
                .forEach(form -> form.asked().forEach(known::add));
        Stream.of(
                        process.all(CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName),
                        process.all(CamundaOutputParameter.class).map(CamundaOutputParameter::getCamundaName),
                        process.all(CamundaIn.class).map(CamundaIn::getCamundaTarget),
                        process.all(CamundaOut.class).map(CamundaOut::getCamundaTarget),
                        process.all(ServiceTask.class).map(ServiceTask::getCamundaResultVariable))
                .flatMap(names -> names)
                .filter(name -> name != null)
                .forEach(known::add);
        return known;
    }
}
