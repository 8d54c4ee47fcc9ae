package io.dunflow.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dunflow.ledger.Amounts;
import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An amount of a body, or of a page's form, is written in digits: nobody means a thousand who wrote 1e3. */
@Component
class ReadableAmounts extends SimpleModule implements WebMvcConfigurer {

    private static final long serialVersionUID = 1L;

    ReadableAmounts() {
        super("readable-amounts");
        addDeserializer(BigDecimal.class, new InDigits());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, typed());
    }

    /** Of a form; empty is none. */
    private static Converter<String, BigDecimal> typed() {
        return text -> text.isBlank() ? null : Amounts.plain(text.strip());
    }

    /** Reads a number as ever, but for the one with an exponent. */
    private static class InDigits extends BigDecimalDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue() && isExponential(parser.getText())) {
                throw new Exponential(parser, parser.getText());
            }
            return super.deserialize(parser, context);
        }

        private static boolean isExponential(String text) {
            return text != null && text.strip().matches("[-+]?[0-9.]+[eE][-+]?[0-9]+");
        }
    }

    /** An amount that is not written in digits. */
    static class Exponential extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final String typed;

        Exponential(JsonParser parser, String typed) {
            super(parser, "is not written in digits", BigDecimal.class);
            this.typed = typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        }

        String typed() {
            return typed;
        }
    }
}
