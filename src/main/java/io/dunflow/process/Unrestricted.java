package io.dunflow.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Calls the engine in the name of the application. The acting user stays known to the operation log, but the engine's
 * own authorizations do not apply: what a user may do with cases and runs is decided by our modules.
 */
@Component
public class Unrestricted {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

    Unrestricted(ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
        this.configuration = configuration;
    }

    /** Runs the call in the current transaction, or in one of its own when there is none. */
    public <T> T call(Callable<T> call) {
        return configuration
                .getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(call));
    }

    public void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }
}
