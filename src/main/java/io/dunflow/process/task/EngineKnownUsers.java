package io.dunflow.process.task;

import io.dunflow.ledger.KnownUsers;
import io.dunflow.ledger.UserAtWork.User;
import io.dunflow.process.Unrestricted;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
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
    public Optional<User> find(String id) {
        return unrestricted
                .getObject()
                .call(() -> known(id) ? Optional.of(new User(id, groups(id))) : Optional.empty());
    }

    private boolean known(String id) {
        return identity.getObject().createUserQuery().userId(id).count() > 0;
    }

    private Set<String> groups(String id) {
        return identity.getObject().createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
