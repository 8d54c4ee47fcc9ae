package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunflow.ledger.Ratio;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever reads an amount in an answer knows its currency, and so does the program, which writes it with its decimals. */
class DecimalsOfAnswersTest {

    private final Set<String> seen = new HashSet<>();
    private final Set<String> amounts = new TreeSet<>();
    private final Set<String> withoutCurrency = new TreeSet<>();

    @Test
    void everyAmountInAnAnswerHasItsCurrencyBesideItOrAroundIt() {
        answers().forEach(answer -> walk(answer, false));

        assertThat(amounts).hasSizeGreaterThan(30);
        assertThat(withoutCurrency).isEmpty();
    }

    private static Stream<Type> answers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.dunflow").stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                        .map(Method::getGenericReturnType);
    }

    private void walk(Type type, boolean named) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(one -> walk(one, named));
            walk(several.getRawType(), named);
        } else if (type instanceof GenericArrayType array) {
            walk(array.getGenericComponentType(), named);
        } else if (type instanceof Class<?> one && one.isRecord() && seen.add(one.getName() + named)) {
            var currency = named || NamedCurrency.isIn(one);
            Arrays.stream(one.getRecordComponents()).forEach(part -> look(one, part, currency));
        }
    }

    private void look(Class<?> type, RecordComponent part, boolean named) {
        if (part.getType() != BigDecimal.class) {
            walk(part.getGenericType(), named);
        } else if (!part.isAnnotationPresent(Ratio.class)) {
            amounts.add(type.getName() + "." + part.getName());
            if (!named) {
                withoutCurrency.add(type.getName() + "." + part.getName());
            }
        }
    }
}
