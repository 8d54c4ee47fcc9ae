package io.dunflow.process.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The elements of a model that nobody changes while it is looked at: each search walks the whole file, so once a type. */
final class Elements {

    private final ModelInstance model;
    private final Map<Class<?>, List<?>> found = new HashMap<>();

    Elements(ModelInstance model) {
        this.model = model;
    }

    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Stream<T> of(Class<T> type) {
        return (Stream<T>) found.computeIfAbsent(type, any -> List.copyOf(model.getModelElementsByType(type))).stream();
    }
}
