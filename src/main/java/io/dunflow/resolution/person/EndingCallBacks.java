package io.dunflow.resolution.person;

import io.dunflow.correspondence.CallsRefused;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes back the tasks to call who asked for it outside of a case: nobody may call any more, or another day was
 * named.
 */
@Component
public class EndingCallBacks {

    private final WishesToBeCalled wishes;
    private final ResolutionProcesses processes;

    EndingCallBacks(WishesToBeCalled wishes, ResolutionProcesses processes) {
        this.wishes = wishes;
        this.processes = processes;
    }

    @EventListener
    void on(CallsRefused refused) {
        end(wishes.refusedBy(refused.personId()));
    }

    /** Those of one account, for good. */
    public void ofAccount(long accountId) {
        end(wishes.ofAccount(accountId));
    }

    /** Those of one account until the fact that stops calls is withdrawn. */
    void stop(long accountId) {
        end(wishes.ofAccount(accountId)).forEach(call -> wishes.note(call, "STOPPED", null));
    }

    /** Those for which a task waited. */
    private List<Long> end(List<Long> calls) {
        return calls.stream()
                .filter(call -> processes.tell("call:" + call, "ground-gone", Map.of()))
                .toList();
    }
}
