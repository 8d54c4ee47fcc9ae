package io.dunflow.process;

import io.dunflow.ledger.KnownUsers;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The users of the engine. */
@Component
class EngineKnownUsers implements KnownUsers {

    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<Unrestricted> unrestricted;

    EngineKnownUsers(ObjectProvider<IdentityService> identity, ObjectProvider<Unrestricted> unrestricted) {
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public boolean know(String id) {
        return unrestricted
                .getObject()
                .call(() -> identity.getObject().createUserQuery().userId(id).count() > 0);
    }
}
