package io.dunflow.ledger;

import org.springframework.stereotype.Component;

/** Grants a new creditor to the user who made it, unless every creditor is granted to that user anyway. */
@Component
class GrantingToMaker {

    private final GrantedCreditors granted;
    private final CreditorGrants grants;
    private final UserAtWork user;

    GrantingToMaker(GrantedCreditors granted, CreditorGrants grants, UserAtWork user) {
        this.granted = granted;
        this.grants = grants;
        this.user = user;
    }

    void grant(String code) {
        if (!granted.all()) {
            user.now().map(UserAtWork.User::id).ifPresent(maker -> grants.grant(Grantee.user(maker), code, maker));
        }
    }
}
