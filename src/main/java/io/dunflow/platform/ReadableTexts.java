package io.dunflow.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** No text of a body holds a NUL: the database cannot take one, and the field is named. */
@Component
class ReadableTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ReadableTexts() {
        super("readable-texts");
        addDeserializer(String.class, new Readable());
    }

    /** Reads a text as ever, but for the one sign. */
    private static class Readable extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Readable() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new Unreadable(parser);
            }
            return text;
        }
    }

    /** A text that cannot be kept. */
    static class Unreadable extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        Unreadable(JsonParser parser) {
            super(parser, "contains control characters", String.class);
        }
    }
}
