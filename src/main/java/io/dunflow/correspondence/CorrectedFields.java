package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a correction: what which letter claimed, what was right, and what is open now, also of charges beside it. */
final class CorrectedFields {

    private static final String WRONG_RECIPIENT = "WRONG_RECIPIENT";

    private final Outgoing outgoing;
    private final NoticeTemplates templates;
    private final Wording wording;
    private final LocalFormat format;

    CorrectedFields(Outgoing outgoing, NoticeTemplates templates, Wording wording, LocalFormat format) {
        this.outgoing = outgoing;
        this.templates = templates;
        this.wording = wording;
        this.format = format;
    }

    Map<String, Object> all() {
        var corrected = outgoing.items().stream()
                .filter(item -> item.letterOn() != null)
                .toList();
        var open = sum(corrected, NoticeItem::open);
        var charged = sum(outgoing.items(), NoticeItem::charged);
        var corrects = outgoing.notice().purpose() == Purpose.CORRECTION;
        var fields = new HashMap<String, Object>();
        fields.put("corrects", corrects);
        fields.put("corrected", corrected.stream().map(this::line).toList());
        fields.put("open", amount(open));
        fields.put("hasOpen", open.signum() > 0);
        fields.put("toPay", !corrects || open.add(charged).signum() > 0);
        fields.put("charged", charged.signum() > 0 ? amount(charged) : "");
        if (corrects) {
            fields.put("single", corrected.size() == 1);
        }
        return fields;
    }

    /** An item may have been in several letters. What is open of it is no matter of whom they were not meant for. */
    private static BigDecimal sum(List<NoticeItem> items, Function<NoticeItem, BigDecimal> what) {
        return items.stream()
                .filter(item -> !WRONG_RECIPIENT.equals(item.reason()))
                .collect(Collectors.toMap(item -> item.invoice() + "/" + item.no(), what, (one, same) -> one.max(same)))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, Object> line(NoticeItem item) {
        return Map.of(
                "letter", format.shortDate(item.letterOn()),
                "invoice", NoticeFields.invoice(item, templates, wording),
                "before", amount(item.before()),
                "right", amount(item.amount()),
                "why", why(item.reason()));
    }

    /** A code and the day since when it was so, such as {@code PAYMENT:2026-03-05}. */
    private String why(String reason) {
        var parts = reason.split(":");
        var key = "why." + parts[0];
        var day = parts.length > 1 ? format.shortDate(LocalDate.parse(parts[1])) : "";
        return templates.text(wording.text(key).isPresent() ? key : "why.OTHER", wording, Map.of("day", day));
    }

    private String amount(BigDecimal amount) {
        return format.amount(amount, outgoing.notice().currency());
    }
}
