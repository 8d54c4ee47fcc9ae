package io.dunflow.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.Ratio;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Decimals of an answer as strings, since a number loses digits in many a reader: an amount with the decimals of the
 * currency that the answer names beside it or around it, a {@link Ratio} with those it has.
 */
class DecimalTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    DecimalTexts() {
        super("decimal-texts");
        addSerializer(BigDecimal.class, new Amount());
    }

    /** An amount; the annotation says where it is none. */
    private static class Amount extends JsonSerializer<BigDecimal> implements ContextualSerializer {

        @Override
        public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property) {
            return property == null || property.getAnnotation(Ratio.class) == null ? this : new Number();
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Amounts.text(amount, currency(json.getOutputContext())));
        }

        /** Of the nearest that names one; none is as good as any with two decimals. */
        private static String currency(JsonStreamContext place) {
            return place == null
                    ? ""
                    : NamedCurrency.of(place.getCurrentValue()).orElseGet(() -> currency(place.getParent()));
        }
    }

    /** Something else than an amount. */
    private static class Number extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }
}
