package io.dunflow.process.security;

import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.Grantee;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups of the engine's identity service, as far as this program makes them. */
@Component
class People {

    /** The engine's own group of those who may do everything; its setup page opens when it has no member. */
    static final String ENGINE_ADMINS = "camunda-admin";

    private final IdentityService identity;
    private final CreditorGrants grants;

    People(IdentityService identity, CreditorGrants grants) {
        this.grants = grants;
        this.identity = identity;
    }

    /** Makes the group of each role where it is missing. */
    void createGroups() {
        List.of(Role.values()).forEach(role -> createGroup(role.group(), role.title(), "WORKFLOW"));
        createGroup(ENGINE_ADMINS, "Engine administrators", "SYSTEM");
    }

    /**
     * Makes a user with a role where the user is missing, and grants all creditors; one who exists keeps name, password,
     * groups and grants.
     */
    void create(String id, String firstName, String lastName, String password, Role role) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@dunflow.invalid");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, role.group());
        grants.grant(Grantee.user(id), CreditorGrants.Granted.ALL, "dunflow");
        if (role == Role.ADMIN) {
            identity.createMembership(id, ENGINE_ADMINS);
        }
    }

    /** Whether a user is a direct member of the engine's administrators. */
    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(ENGINE_ADMINS).count() > 0;
    }

    private void createGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
