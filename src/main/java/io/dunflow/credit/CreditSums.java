package io.dunflow.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes down what was judged, so that somebody can add it up again: amounts as texts, as everywhere in JSON. */
@Component
class CreditSums {

    private final ObjectMapper json;

    CreditSums(ObjectMapper json) {
        this.json = json;
    }

    JsonNode of(Judged judged) {
        var written = new LinkedHashMap<String, Object>();
        written.put("asked", asTexts(judged.judgement().facts()));
        var limits = new ArrayList<Map<String, Object>>();
        limits.add(of(judged.credit().own()));
        if (judged.credit().group() != null) {
            limits.add(of(judged.credit().group()));
        }
        written.put("limits", limits);
        return json.valueToTree(written);
    }

    Map<String, Object> of(LimitUse use) {
        var currency = use.exposure().currency();
        var written = new LinkedHashMap<String, Object>();
        written.put("scope", use.scope());
        written.put("limit", use.limit() == null ? null : use.limit().id());
        written.put("amount", use.limit() == null ? null : text(use.limit().amount(), currency));
        written.put("currency", currency);
        written.put("exposure", text(use.exposure().total(), currency));
        written.put("order", text(use.order(), currency));
        written.put("available", text(use.available(), currency));
        written.put("needed", text(use.needed(), currency));
        written.put(
                "sums",
                use.exposure().lines().stream().map(line -> of(line, currency)).toList());
        return written;
    }

    private static Map<String, Object> of(Exposure.Line line, String currency) {
        var written = new LinkedHashMap<String, Object>();
        written.put("part", line.part());
        written.put("currency", line.currency());
        written.put("amount", text(line.amount(), line.currency()));
        written.put(
                "rate",
                line.rate() == null ? null : line.rate().stripTrailingZeros().toPlainString());
        written.put("converted", text(line.converted(), currency));
        return written;
    }

    private static Map<String, Object> asTexts(Map<String, Object> facts) {
        var texts = new TreeMap<String, Object>();
        facts.forEach(
                (name, value) -> texts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value));
        return texts;
    }

    private static String text(BigDecimal amount, String currency) {
        return amount == null ? null : Amounts.text(amount, currency);
    }
}
