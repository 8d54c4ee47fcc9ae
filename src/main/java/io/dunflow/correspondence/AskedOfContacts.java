package io.dunflow.correspondence;

import java.util.Set;

/** The names of the facts that table {@code contact-permission} may ask. */
public final class AskedOfContacts {

    public static final Set<String> FACTS =
            Set.of("channel", "purpose", "kind", "consent", "hour", "dayOfWeek", "holiday");

    private AskedOfContacts() {}
}
