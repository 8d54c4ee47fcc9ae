package io.dunflow.correspondence;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that table {@code contact-permission} may ask. */
public final class AskedOfContacts implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                "contact-permission", Set.of("channel", "purpose", "kind", "consent", "hour", "dayOfWeek", "holiday"));
    }
}
