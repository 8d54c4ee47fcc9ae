package io.dunflow.process.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Component;

/** Writes the grants of the roles where they are missing; what an administrator granted besides stays. */
@Component
class Granting {

    private final AuthorizationService authorizations;

    Granting(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grantAll() {
        Grants.all().forEach(this::grant);
    }

    void grant(Grants.Grant grant) {
        var row = rowOf(grant);
        var missing = grant.permissions().stream()
                .filter(permission -> !row.isPermissionGranted(permission))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(row::addPermission);
            authorizations.saveAuthorization(row);
        }
    }

    private Authorization rowOf(Grants.Grant grant) {
        var known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (known != null) {
            return known;
        }
        var row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(grant.group());
        row.setResource(grant.resource());
        row.setResourceId(grant.id());
        row.setPermissions(new Permission[0]);
        return row;
    }
}
