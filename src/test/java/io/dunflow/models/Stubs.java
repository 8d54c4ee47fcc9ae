package io.dunflow.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Stands in for the beans that the processes name: notes that they were called, and answers as a test wants. */
final class Stubs {

    private static final List<String> DELEGATES = List.of(
            "sendNotice",
            "takeStepAlone",
            "returnToReminders",
            "closeCase",
            "proposeRun",
            "cancelRun",
            "startChunks",
            "executeChunk",
            "checkRunComplete",
            "reportRun",
            "sendFinalNotice",
            "lookBeforeCall",
            "askCallPermission");
    private static final List<String> LISTENERS = List.of(
            "runTaskReadModel",
            "callTaskReadModel",
            "followUpReadModel",
            "managerTaskReadModel",
            "recordFollowUp",
            "recordRunApproval",
            "recordCallOutcome",
            "recordLeadDecision",
            "recordManagerReport",
            "leaveCall");

    private static final Map<String, Consumer<DelegateExecution>> USUAL = Map.of(
            "lookBeforeCall", execution -> execution.setVariable("mayCall", true),
            "askCallPermission", execution -> execution.setVariable("callNow", "NOW"));

    /** What was called, in order. */
    final List<String> called = new ArrayList<>();

    private final Map<String, Consumer<DelegateExecution>> answers = new HashMap<>();

    /** Lets a delegate do this instead of nothing. */
    void when(String delegate, Consumer<DelegateExecution> answer) {
        answers.put(delegate, answer);
    }

    void forget() {
        called.clear();
        answers.clear();
    }

    Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        DELEGATES.forEach(name -> beans.put(name, delegate(name)));
        LISTENERS.forEach(name -> beans.put(name, listener(name)));
        return beans;
    }

    private JavaDelegate delegate(String name) {
        return execution -> {
            called.add(name);
            answers.getOrDefault(name, USUAL.getOrDefault(name, any -> {})).accept(execution);
        };
    }

    private TaskListener listener(String name) {
        return task -> called.add(name);
    }
}
