package io.dunflow.correspondence;

import io.dunflow.ledger.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields about what is claimed beside the items: a sum for each kind, and the lines that interest is the sum of. */
final class ChargeFields {

    private final List<NoticeCharge> charges;
    private final NoticeTemplates templates;
    private final Wording wording;
    private final LocalFormat format;
    private final Function<BigDecimal, String> amount;

    ChargeFields(
            List<NoticeCharge> charges,
            NoticeTemplates templates,
            Wording wording,
            LocalFormat format,
            Function<BigDecimal, String> amount) {
        this.charges = charges;
        this.templates = templates;
        this.wording = wording;
        this.format = format;
        this.amount = amount;
    }

    Map<String, Object> all() {
        var fields = new HashMap<>(sums());
        var statement = charges.stream().flatMap(this::lines).toList();
        fields.put("hasStatement", !statement.isEmpty());
        fields.put("statement", statement);
        fields.put("grounds", grounds());
        return fields;
    }

    /** Without the lines of interest: those stand once, for all. */
    Map<String, Object> sums() {
        var fields = new HashMap<String, Object>();
        var kinds = new ArrayList<Map<String, Object>>();
        for (var kind : ChargeKind.values()) {
            var ofKind =
                    charges.stream().filter(charge -> charge.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                kinds.add(Map.of("what", what(kind, ofKind), "amount", amount.apply(sum(ofKind))));
            }
        }
        fields.put("charges", kinds);
        return fields;
    }

    private String what(ChargeKind kind, List<NoticeCharge> ofKind) {
        var through = ofKind.stream()
                .map(NoticeCharge::through)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return templates.text(
                "charge." + kind,
                wording,
                Map.of(
                        "through",
                        through.map(format::date).orElse(""),
                        "several",
                        ofKind.size() > 1,
                        "count",
                        Integer.toString(ofKind.size())));
    }

    private Stream<Map<String, Object>> lines(NoticeCharge charge) {
        var invoice = charge.invoice() == null
                ? ""
                : NoticeFields.invoice(charge.invoice(), charge.no(), charge.instalments(), templates, wording);
        return charge.lines().stream()
                .map(line -> Map.of(
                        "invoice", invoice,
                        "from", format.shortDate(line.fromDate()),
                        "through", format.shortDate(line.through()),
                        "days", Integer.toString(line.days()),
                        "base", amount.apply(line.base()),
                        "rate", format.percent(line.rate()),
                        "basis", line.basis(),
                        "amount", amount.apply(line.amount())));
    }

    /** By which law or agreement, each once. */
    private List<Map<String, Object>> grounds() {
        return charges.stream()
                .map(NoticeCharge::law)
                .filter(law -> law != null && wording.text("law." + law).isPresent())
                .distinct()
                .map(law -> Map.<String, Object>of("ground", templates.text("law." + law, wording, Map.of())))
                .toList();
    }

    private static BigDecimal sum(List<NoticeCharge> charges) {
        return charges.stream().map(NoticeCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
