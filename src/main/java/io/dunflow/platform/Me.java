package io.dunflow.platform;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who looks at a page.
 *
 * @param roles such as FINANCE; empty when nobody is signed in
 */
public record Me(String name, Set<String> roles) {

    /** Who is signed in; nobody for null. */
    public static Me of(Authentication user) {
        return user == null
                ? new Me("", Set.of())
                : new Me(
                        user.getName(),
                        user.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .map(role -> role.replaceFirst("^ROLE_", ""))
                                .collect(Collectors.toSet()));
    }

    /** Whether this is one of these roles. */
    public boolean is(String... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }
}
