package io.dunflow.process.task;

import io.dunflow.ledger.Refusal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes one line about what was refused in a task: it is told to whoever acted, and is no error of the program. */
@Component
class QuietRefusals extends AbstractProcessEnginePlugin {

    private static final Logger log = LoggerFactory.getLogger(QuietRefusals.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDelegateInterceptor(new NotingRefusals());
        var contexts = new CommandContextFactory() {
            @Override
            public CommandContext createCommandContext() {
                return new Context(getProcessEngineConfiguration());
            }
        };
        contexts.setProcessEngineConfiguration(engine);
        engine.setCommandContextFactory(contexts);
    }

    /** Calls of the engine in which an exception of the domain is no news for the log. */
    private static class Context extends CommandContext {

        Context(ProcessEngineConfigurationImpl engine) {
            super(engine);
        }

        @Override
        protected boolean shouldLogFine(Throwable thrown) {
            if (thrown instanceof RuntimeException exception
                    && Causes.refusalIn(exception) instanceof Refusal refused) {
                // No message: it may hold names and amounts, which no log has.
                log.info("Refused: {}", refused.code());
                return true;
            }
            return super.shouldLogFine(thrown);
        }
    }
}
