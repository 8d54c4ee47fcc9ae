package io.dunflow.platform;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.TypedDays;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.datetime.standard.Jsr310DateTimeFormatAnnotationFormatterFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A day of a page's form, or behind a path, is one that somebody may mean, as {@link ReadableDays} has it of bodies. */
@Component
class MeantDays implements AnnotationFormatterFactory<DateTimeFormat>, WebMvcConfigurer {

    private final Jsr310DateTimeFormatAnnotationFormatterFactory days =
            new Jsr310DateTimeFormatAnnotationFormatterFactory();

    /** The same refusal with the name of the field, which whoever reads a day does not know. */
    static InvalidInput of(String field, InvalidInput farOff) {
        return new InvalidInput(field, farOff.problems().get(0).reason());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(this);
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> fieldType) {
        return days.getPrinter(annotation, fieldType);
    }

    @Override
    public Parser<?> getParser(DateTimeFormat annotation, Class<?> fieldType) {
        var reading = days.getParser(annotation, fieldType);
        return (text, locale) -> TypedDays.demand("date", (LocalDate) reading.parse(text, locale));
    }
}
