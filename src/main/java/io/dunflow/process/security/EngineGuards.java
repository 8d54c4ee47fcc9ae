package io.dunflow.process.security;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before it starts. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final List<CommandGuard> guards;

    EngineGuards(List<CommandGuard> guards) {
        this.guards = guards;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new GuardingInterceptor(guards)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new GuardingInterceptor(guards)));
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new OnlyByItsGroups()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new OnlyByItsGroups()));
    }
}
