package io.dunflow.platform;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.util.ReflectionUtils;

/** The currency that a record or a map names for the amounts in it, itself or in one of its parts. */
final class NamedCurrency {

    private static final String NAME = "currency";

    private static final ClassValue<Optional<Method>> OWN = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return parts(type, part -> part.getName().equals(NAME) && part.getType() == String.class);
        }
    };

    private static final ClassValue<Optional<Method>> OF_PART = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return parts(type, part -> OWN.get(part.getType()).isPresent());
        }
    };

    private NamedCurrency() {}

    static Optional<String> of(Object around) {
        if (around == null) {
            return Optional.empty();
        }
        if (around instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> NAME.equals(entry.getKey()) && entry.getValue() != null)
                    .map(entry -> entry.getValue().toString())
                    .findFirst();
        }
        var type = around.getClass();
        return OWN.get(type).isPresent()
                ? OWN.get(type).map(currency -> (String) read(currency, around))
                : OF_PART.get(type).map(part -> read(part, around)).flatMap(NamedCurrency::of);
    }

    /** Whether such a thing names one for all amounts in it. */
    static boolean isIn(Class<?> type) {
        return OWN.get(type).isPresent() || OF_PART.get(type).isPresent();
    }

    private static Optional<Method> parts(Class<?> type, Predicate<RecordComponent> fits) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(fits)
                        .map(RecordComponent::getAccessor)
                        .peek(ReflectionUtils::makeAccessible)
                        .findFirst()
                : Optional.empty();
    }

    private static Object read(Method part, Object of) {
        return ReflectionUtils.invokeMethod(part, of);
    }
}
