package io.dunflow.process.security;

import io.dunflow.ledger.GrantedCreditors;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before it starts. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final List<CommandGuard> guards;
    private final ObjectProvider<GrantedCreditors> granted;
    private final ApplicationEventPublisher events;

    EngineGuards(
            List<CommandGuard> guards, ObjectProvider<GrantedCreditors> granted, ApplicationEventPublisher events) {
        this.events = events;
        this.granted = granted;
        this.guards = guards;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                List.of(new GuardingInterceptor(guards), new MembershipChanges(events)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                List.of(new GuardingInterceptor(guards), new MembershipChanges(events)));
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        engine.setCustomSessionFactories(List.of(new GrantedTenants.Sessions(granted)));
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new OnlyByItsGroups()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new OnlyByItsGroups()));
    }
}
