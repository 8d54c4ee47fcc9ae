package io.dunflow.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An inner transaction with a command context of its own: what fails in it leaves the job that called untouched. Engine
 * calls, JDBC and JPA inside it commit together.
 */
@Component
public class InnerCommand {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

    InnerCommand(ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
        this.configuration = configuration;
    }

    public void run(Runnable work) {
        configuration.getObject().getCommandExecutorTxRequiresNew().execute(context -> {
            work.run();
            return null;
        });
    }
}
