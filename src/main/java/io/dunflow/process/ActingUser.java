package io.dunflow.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who acts, as the engine knows it. */
@Component
public class ActingUser {

    private final IdentityService identity;

    ActingUser(IdentityService identity) {
        this.identity = identity;
    }

    public String idOr(String other) {
        var user = identity.getCurrentAuthentication();
        return user != null && user.getUserId() != null ? user.getUserId() : other == null ? "unknown" : other;
    }

    public List<String> groups() {
        var user = identity.getCurrentAuthentication();
        return user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
    }
}
