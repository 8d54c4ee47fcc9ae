package io.dunflow.platform;

import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param roles such as FINANCE; empty when nobody is signed in
 */
public record Me(String name, Set<String> roles) {

    /** Whether this is one of these roles. */
    public boolean is(String... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }
}
