package io.dunflow.process.call;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.worklist.CallEntered;
import io.dunflow.worklist.CallRefused;
import io.dunflow.worklist.SharedCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Completes with a call those that were made with it: about all accounts of the debtor, or about the one that was chosen. */
@Component
class CompletingJoined {

    private final JoinedCalls joined;
    private final SharedCalls shared;
    private final ApplicationEventPublisher events;

    CompletingJoined(JoinedCalls joined, SharedCalls shared, ApplicationEventPublisher events) {
        this.joined = joined;
        this.shared = shared;
        this.events = events;
    }

    /**
     * Completes the calls behind this one that were chosen.
     *
     * @param ofOneAccount whether what was entered can be true of one account only
     * @return whether this one was chosen too
     * @throws CallRefused when no such account is listed, or what was entered is for one and several are chosen
     */
    boolean completed(DelegateTask task, long caseId, boolean ofOneAccount) {
        events.publishEvent(new CallsChanged(caseId));
        var behind = joined.behind(caseId);
        var account = (String) task.getVariable("appliesTo");
        if (behind.isEmpty() && account == null) {
            return true;
        }
        var chosen =
                shared.chosen(Stream.concat(Stream.of(caseId), behind.stream()).toList(), account);
        if (chosen.isEmpty()) {
            throw new CallRefused("appliesTo", say("call.account", account));
        }
        if (ofOneAccount && chosen.size() > 1) {
            throw new CallRefused("appliesTo", say("call.oneAccount"));
        }
        joined.complete(chosen.stream().filter(one -> one != caseId).toList(), entered(task));
        return chosen.contains(caseId);
    }

    private static Map<String, Object> entered(DelegateTask task) {
        var entered = new HashMap<String, Object>();
        Stream.concat(CallEntered.FIELDS.stream(), Stream.of("outcome"))
                .filter(name -> !name.equals("appliesTo") && task.getVariable(name) != null)
                .forEach(name -> entered.put(name, task.getVariable(name)));
        return entered;
    }
}
