package io.dunflow.worklist;

import io.dunflow.dunning.AskedFacts;
import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables about calls may ask. */
public final class AskedOfWorklist implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                "worklist-priority",
                AskedFacts.ofAccount(
                        "task", "answer", "daysSinceLastContact", "promiseBroken", "extent", "daysWaiting"),
                "call-attempts",
                AskedFacts.ofAccount("callsInVain", "managerAsked", "finalNoticePassed", "callable"),
                AskingFollowUp.TABLE,
                AskedFacts.ofAccount("outcome"),
                AskingPriorityByHand.TABLE,
                AskedFacts.ofAccount(),
                TaskDays.TABLE,
                AskedFacts.ofAccount("task", "about", "team", "daysLeft"));
    }
}
