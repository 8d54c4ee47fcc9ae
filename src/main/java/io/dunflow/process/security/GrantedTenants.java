package io.dunflow.process.security;

import io.dunflow.ledger.GrantedCreditors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Makes a task that bears the code of a creditor as its tenant, and the variables that its form shows, invisible in all
 * of the engine to a user to whom this creditor is not granted, administrators among them. What works without a user or
 * in the name of the application sees all; a task without a tenant is everybody's.
 */
class GrantedTenants extends TenantManager {

    private final GrantedCreditors granted;

    GrantedTenants(GrantedCreditors granted) {
        this.granted = granted;
    }

    @Override
    public boolean isTenantCheckEnabled() {
        var context = Context.getCommandContext();
        return getCurrentAuthentication() != null
                && context.isAuthorizationCheckEnabled()
                && context.isTenantCheckEnabled()
                && !granted.all();
    }

    @Override
    public void configureTenantCheck(TenantCheck check) {
        boolean enabled = isTenantCheckEnabled();
        check.setTenantCheckEnabled(enabled);
        check.setAuthTenantIds(enabled ? granted.codes() : null);
    }

    @Override
    public boolean isAuthenticatedTenant(String tenant) {
        return tenant == null || !isTenantCheckEnabled() || granted.codes().contains(tenant);
    }

    /** Opens them in place of the engine's own. */
    record Sessions(ObjectProvider<GrantedCreditors> granted) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new GrantedTenants(granted.getObject());
        }
    }
}
