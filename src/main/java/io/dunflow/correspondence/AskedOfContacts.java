package io.dunflow.correspondence;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables {@code contact-permission}, {@code contact-caps}, {@code recipient}, {@code days-to-pay} and {@code copies} may ask. */
public final class AskedOfContacts implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                "contact-permission", Set.of("channel", "purpose", "kind", "consent", "hour", "dayOfWeek", "holiday"),
                "contact-caps", Set.of("channel", "purpose", "kind", "country"),
                "recipient", Set.of("letters", "isBranch", "itemContact", "accountContact", "debtorContact"),
                "days-to-pay", Set.of("channel", "purpose", "template", "tone", "kind", "country", "abroad"),
                "copies",
                        Set.of(
                                "letters",
                                "copyTo",
                                "purpose",
                                "isBranch",
                                "copyContact",
                                "represented",
                                "accountManager"));
    }
}
