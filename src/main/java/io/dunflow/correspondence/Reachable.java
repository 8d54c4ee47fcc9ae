package io.dunflow.correspondence;

import io.dunflow.policy.Sitting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How whoever gets the notices of an account can be reached, which depends on the items that they are about. */
public final class Reachable {

    private final PossibleRecipients possible;
    private final Map<Long, Long> contactOfItem;
    private final Map<String, Reach> reaches;
    private final Sitting sitting;
    private final Map<Long, Reach> known = new HashMap<>();

    Reachable(PossibleRecipients possible, Map<Long, Long> contactOfItem, Map<String, Reach> reaches, Sitting sitting) {
        this.possible = possible;
        this.contactOfItem = contactOfItem;
        this.reaches = reaches;
        this.sitting = sitting;
    }

    /** The reach of whoever gets a notice on these items. */
    public Reach on(Collection<Long> itemIds) {
        return known.computeIfAbsent(contact(itemIds), this::find);
    }

    /** The contact that all of their invoices name; 0 without one. */
    private long contact(Collection<Long> itemIds) {
        var named = itemIds.stream()
                .map(item -> contactOfItem.getOrDefault(item, 0L))
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : 0;
    }

    private Reach find(long contact) {
        var those = possible.naming(contact == 0 ? null : contact);
        return reaches.get(those.choose(sitting).reference());
    }
}
