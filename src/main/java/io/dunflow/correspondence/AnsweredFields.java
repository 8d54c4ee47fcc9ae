package io.dunflow.correspondence;

import io.dunflow.correspondence.AnsweredObjections.Answered;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of an answer to an objection: what of which invoice was credited, and what has to be paid. */
final class AnsweredFields {

    private final List<Answered> answered;
    private final NoticeTemplates templates;
    private final Wording wording;
    private final Function<BigDecimal, String> amount;

    AnsweredFields(
            List<Answered> answered, NoticeTemplates templates, Wording wording, Function<BigDecimal, String> amount) {
        this.answered = answered;
        this.templates = templates;
        this.wording = wording;
        this.amount = amount;
    }

    Map<String, Object> all() {
        var owed = sum(Answered::owed);
        var fields = new HashMap<String, Object>();
        fields.put("answers", !answered.isEmpty());
        fields.put("answered", answered.stream().map(this::line).toList());
        fields.put("disputed", amount.apply(sum(Answered::disputed)));
        fields.put("credited", amount.apply(sum(Answered::credited)));
        fields.put("owed", amount.apply(owed));
        fields.put("hasOwed", owed.signum() > 0);
        if (!answered.isEmpty()) {
            fields.put("single", answered.size() == 1);
            fields.put("toPay", owed.signum() > 0);
        }
        return fields;
    }

    private Map<String, Object> line(Answered one) {
        return Map.of(
                "invoice", NoticeFields.invoice(one.invoice(), one.no(), one.instalments(), templates, wording),
                "disputed", amount.apply(one.disputed()),
                "credited", amount.apply(one.credited()),
                "owed", amount.apply(one.owed()));
    }

    private BigDecimal sum(Function<Answered, BigDecimal> what) {
        return answered.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
