package io.dunflow.process.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Which version of another process a call begins: what is silent about it is decided by nobody. */
final class Calls {

    static final LintRule RULE = LintRule.ofProcesses(
            "call-binding",
            "A call names the binding of the process that it calls, and says why in its documentation (Bound to the latest"
                    + " version: ...): whether a case gets the new process after a change is a decision.",
            process -> process.all(CallActivity.class).flatMap(call -> faults(process, call)));

    private Calls() {}

    private static Stream<Fault> faults(ProcessFile process, CallActivity call) {
        var binding = call.getCamundaCalledElementBinding();
        if (Words.blank(binding)) {
            return Stream.of(process.fault(call, "names no binding: choose latest, deployment, version or versionTag"));
        }
        return saysWhy(ProcessFile.documentation(call), binding)
                ? Stream.empty()
                : Stream.of(process.fault(
                        call,
                        "has the binding " + binding + ", and its documentation does not say why, as in 'Bound to the "
                                + binding + " ...: the reason'"));
    }

    private static boolean saysWhy(String documentation, String binding) {
        return Pattern.compile("Bound to [^.:]*\\b" + Pattern.quote(binding) + "\\b[^.:]*: \\S")
                .matcher(documentation)
                .find();
    }
}
