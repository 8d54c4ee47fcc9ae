package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an agreement that covers it no more once held of an item, and that money may still be for. */
record Held(long itemId, Cover cover, long coverId, BigDecimal amount) {

    /** The same slices, what is dunnable of them as it is held. */
    static List<Slice> split(List<Slice> open, List<Held> held) {
        var ofItems = held.stream().collect(groupingBy(Held::itemId));
        return ofItems.isEmpty()
                ? open
                : open.stream().flatMap(slice -> split(slice, ofItems).stream()).toList();
    }

    private static List<Slice> split(Slice slice, Map<Long, List<Held>> ofItems) {
        if (slice.cover() != null || !ofItems.containsKey(slice.itemId())) {
            return List.of(slice);
        }
        var parts = new ArrayList<Slice>();
        var left = slice.amount();
        for (var held : ofItems.get(slice.itemId())) {
            var part = left.min(held.amount());
            parts.add(slice.as(held.cover(), held.coverId(), part));
            left = left.subtract(part);
        }
        parts.add(slice.of(left));
        return parts.stream().filter(part -> part.amount().signum() > 0).toList();
    }
}
