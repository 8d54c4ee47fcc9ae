package io.dunflow.dunning;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What the groups of a user allow to approve. */
public final class Approvers {

    private Approvers() {}

    /** What the signed-in user may approve; NONE for who may approve nothing that needs approval. */
    public static Approval of(Authentication user) {
        return of(user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(role -> role.replaceFirst("^ROLE_", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /** What these groups may approve. */
    public static Approval of(Collection<String> groups) {
        if (Set.copyOf(groups).contains("lead")) {
            return Approval.LEAD;
        }
        return Set.copyOf(groups).contains("finance") ? Approval.FINANCE : Approval.NONE;
    }
}
