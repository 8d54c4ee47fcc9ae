package io.dunflow.process;

import io.dunflow.ledger.UserAtWork;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the engine's current authentication, which Tasklist sets too; else that of the thread's own. */
@Component
class WorkingUser implements UserAtWork {

    private final ObjectProvider<IdentityService> identity;

    WorkingUser(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public Optional<User> now() {
        var user = identity.getObject().getCurrentAuthentication();
        return user != null && user.getUserId() != null
                ? Optional.of(new User(user.getUserId(), groups(user.getGroupIds())))
                : ofThread(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<User> ofThread(Authentication user) {
        if (user == null || !user.isAuthenticated() || user instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new User(
                user.getName(),
                user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(role -> role.replaceFirst("^ROLE_", "").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())));
    }

    private static Set<String> groups(Iterable<String> ids) {
        var groups = new TreeSet<String>();
        if (ids != null) {
            ids.forEach(groups::add);
        }
        return groups;
    }
}
