package io.dunflow.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.StandingCharge;
import io.dunflow.ledger.StandingCharges;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts into words for an agency what it may claim of each item: what was placed, and beside it, by its kind, what stands on
 * top of it on this day. The one is never part of the other.
 */
@Component
class ToldItems {

    private static final Map<ChargeKind, String> FIELDS = new EnumMap<>(Map.of(
            ChargeKind.FEE, "fee",
            ChargeKind.INTEREST, "interest",
            ChargeKind.FIXED_SUM, "fixedSum",
            ChargeKind.PENALTY, "penalty",
            ChargeKind.BANK_FEE, "bankFee"));

    private final StandingCharges charges;
    private final ObjectMapper json;

    ToldItems(StandingCharges charges, ObjectMapper json) {
        this.charges = charges;
        this.json = json;
    }

    /** Each item with the sum of each kind of charge, and the charges with the days and rates that they come from. */
    List<ObjectNode> of(List<PlacedItem> items) {
        var standing = charges.of(items.stream()
                .filter(item -> item.leftOut() == null)
                .map(PlacedItem::itemId)
                .toList());
        return items.stream()
                .map(item -> told(
                        item,
                        standing.stream()
                                .filter(one -> one.item() == item.itemId())
                                .toList()))
                .toList();
    }

    private ObjectNode told(PlacedItem item, List<StandingCharge> standing) {
        ObjectNode node = json.valueToTree(item);
        for (var kind : ChargeKind.values()) {
            var sum = standing.stream()
                    .filter(one -> one.kind() == kind)
                    .map(StandingCharge::open)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            node.set(FIELDS.get(kind), json.valueToTree(sum));
        }
        return node.set("charges", json.valueToTree(standing));
    }
}
