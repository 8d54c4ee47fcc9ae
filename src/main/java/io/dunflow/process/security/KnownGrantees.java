package io.dunflow.process.security;

import io.dunflow.ledger.Grantee;
import io.dunflow.ledger.NotInLedger;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users and groups to whom creditors can be granted: those of the engine's identity service. */
@Component
class KnownGrantees {

    private final IdentityService identity;

    KnownGrantees(IdentityService identity) {
        this.identity = identity;
    }

    /** @throws NotInLedger when there is no such user */
    Grantee user(String id) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            throw new NotInLedger("user", id);
        }
        return Grantee.user(id);
    }

    /** @throws NotInLedger when there is no such group */
    Grantee group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            throw new NotInLedger("group", id);
        }
        return Grantee.group(id);
    }

    List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    List<User> users() {
        return identity.createUserQuery().orderByUserId().asc().unlimitedList();
    }

    List<Group> groups() {
        return identity.createGroupQuery().orderByGroupId().asc().unlimitedList();
    }
}
