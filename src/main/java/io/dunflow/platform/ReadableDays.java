package io.dunflow.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.TypedDays;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A day of a body is one that somebody may mean; another is named with its field. */
@Component
class ReadableDays extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ReadableDays() {
        super("readable-days");
        addDeserializer(LocalDate.class, new Meant());
    }

    /** Reads a day as ever, but for those far off. */
    private static class Meant extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Meant() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric()) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            var why = day == null ? null : TypedDays.whyNot(day).orElse(null);
            if (why != null) {
                throw new FarOff(parser, why);
            }
            return day;
        }
    }

    /** A day that nobody means. */
    static class FarOff extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final transient Sentence why;

        FarOff(JsonParser parser, Sentence why) {
            super(parser, "is far off", LocalDate.class);
            this.why = why;
        }

        Sentence why() {
            return why;
        }
    }
}
