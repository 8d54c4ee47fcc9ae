package io.dunflow.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** A number that a body has to have is not 0 when it is missing: the field is named, such as the id of an account. */
@Component
class RequiredNumbers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    RequiredNumbers() {
        super("required-numbers");
        addDeserializer(long.class, new Required<>(long.class, Long.class));
        addDeserializer(int.class, new Required<>(int.class, Integer.class));
    }

    /** Reads a number as its object type is read, but never nothing. */
    private static class Required<N extends Number> extends JsonDeserializer<N> {

        private final Class<N> primitive;
        private final Class<N> type;

        Required(Class<N> primitive, Class<N> type) {
            this.primitive = primitive;
            this.type = type;
        }

        @Override
        public N deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return context.readValue(parser, type);
        }

        @Override
        public N getNullValue(DeserializationContext context) throws Missing {
            throw new Missing(context.getParser(), primitive);
        }
    }

    /** A field without which the body says nothing. */
    static class Missing extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        Missing(JsonParser parser, Class<?> type) {
            super(parser, "is missing", type);
        }
    }
}
