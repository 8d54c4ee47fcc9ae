package io.dunflow.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * On whose behalf the engine is called. Within a request it checks its grants for the person who is signed in, and
 * those cover Tasklist only; a use case of ours that has checked the role itself calls the engine through here.
 */
@Component
class Acting {

    private final ProcessEngine engine;

    Acting(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Calls the engine without its grants; the user operation log still names the person. */
    <T> T withoutChecks(Supplier<T> call) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(call::get));
    }

    /** Calls the engine as the job executor would: nobody is signed in, nothing is checked. */
    <T> T asNobody(Supplier<T> call) {
        var identity = engine.getIdentityService();
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        return (ProcessEngineConfigurationImpl) configuration;
    }
}
