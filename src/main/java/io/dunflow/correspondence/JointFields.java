package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of a joint notice: what each debtor owes, and what that is together. */
final class JointFields {

    private final Outgoing outgoing;
    private final Function<NoticeItem, Map<String, Object>> item;
    private final Function<BigDecimal, String> amount;
    private final Function<List<NoticeCharge>, ChargeFields> charges;

    JointFields(
            Outgoing outgoing,
            Function<NoticeItem, Map<String, Object>> item,
            Function<BigDecimal, String> amount,
            Function<List<NoticeCharge>, ChargeFields> charges) {
        this.charges = charges;
        this.outgoing = outgoing;
        this.item = item;
        this.amount = amount;
    }

    Map<String, Object> all(boolean claims) {
        return Map.of(
                "joint",
                outgoing.joint(),
                "parts",
                outgoing.parts().stream().map(part -> part(part, claims)).toList());
    }

    /** Which debtor's an item is that is only listed. */
    String debtorOf(NoticeItem listed) {
        return outgoing.parts().stream()
                .filter(part -> part.items().contains(listed))
                .map(part -> " (" + Plain.line(part.debtor()) + ")")
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> part(Outgoing.Part part, boolean claims) {
        var notice = part.notice();
        var fields = new HashMap<String, Object>();
        fields.put("debtor", Plain.line(part.debtor()));
        fields.put("number", Plain.line(part.number()));
        fields.put("items", items(part.items()));
        fields.putAll(charges.apply(part.charges()).sums());
        fields.put("hasCredits", claims && notice.credits().signum() > 0);
        fields.put("credits", amount.apply(notice.credits()));
        fields.put("subtotal", amount.apply(notice.claimed()));
        fields.put("total", amount.apply(claims ? notice.total() : notice.claimed()));
        return fields;
    }

    private List<Map<String, Object>> items(List<NoticeItem> items) {
        return items.stream().filter(NoticeItem::claimed).map(item).toList();
    }
}
