package io.dunflow.process.followup;

import io.dunflow.agency.AgencyMatterFound;
import io.dunflow.agency.AgencyMatters;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What has to be looked at about an agency is a task, in the transaction that found it. */
@Component
class FollowingUpAgencies {

    private static final String PROCESS = "follow-up";

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpAgencies(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(AgencyMatterFound found) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                PROCESS,
                "agency-matter:" + found.matterId(),
                Variables.createVariables().putValue("group", group(found.kind()))));
    }

    /** What is free somebody has to agree on with the debtor, or a lead calls it back; the rest is about books. */
    private static String group(String kind) {
        return AgencyMatters.FREE_BESIDE_PLACEMENT.equals(kind) ? "collector,lead" : "finance,lead";
    }
}
