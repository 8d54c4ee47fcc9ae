package io.dunflow.process.lint;

import java.beans.Introspector;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The delegates and listeners of this program: all that a model may name as a bean. Found without starting it. */
public final class Beans {

    private static final String PACKAGE = "io.dunflow.process";
    private static final Beans OF_PROGRAM =
            new Beans(Stream.concat(scan(JavaDelegate.class, false), scan(TaskListener.class, true))
                    .collect(Collectors.toMap(Bean::name, Function.identity())));

    private final Map<String, Bean> byName;

    private Beans(Map<String, Bean> byName) {
        this.byName = byName;
    }

    public static Beans ofProgram() {
        return OF_PROGRAM;
    }

    /** Names of those that a service task may name. */
    public Set<String> delegates() {
        return names(false);
    }

    /** Names of those that a listener of a user task may name. */
    public Set<String> listeners() {
        return names(true);
    }

    /** Variables that any of them sets. */
    Set<String> variables() {
        return byName.values().stream()
                .flatMap(bean -> Stream.concat(bean.stores().stream(), bean.offers().stream()))
                .collect(Collectors.toSet());
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** What an expression such as {@code ${sendNotice}} names; without effects when it names none of ours. */
    Bean named(String expression) {
        var name = expression == null ? "" : expression.replaceAll("[${} ]", "");
        return byName.getOrDefault(name, Bean.unknown(name));
    }

    private Set<String> names(boolean listener) {
        return byName.values().stream()
                .filter(bean -> bean.listener() == listener)
                .map(Bean::name)
                .collect(Collectors.toSet());
    }

    private static Stream<Bean> scan(Class<?> type, boolean listener) {
        var provider = new ClassPathScanningCandidateComponentProvider(false);
        provider.addIncludeFilter(new AssignableTypeFilter(type));
        return provider.findCandidateComponents(PACKAGE).stream()
                .filter(definition -> !definition.getBeanClassName().contains("$"))
                .map(definition -> bean(definition, listener));
    }

    private static Bean bean(BeanDefinition definition, boolean listener) {
        var effects = AnnotationAttributes.fromMap(
                ((AnnotatedBeanDefinition) definition).getMetadata().getAnnotationAttributes(Effects.class.getName()));
        var name = Introspector.decapitalize(ClassUtils.getShortName(definition.getBeanClassName()));
        return effects == null
                ? new Bean(name, listener, Set.of(), Set.of(), Set.of(), false, false, false)
                : new Bean(
                        name,
                        listener,
                        Set.of(effects.getStringArray("stores")),
                        Set.of(effects.getStringArray("offers")),
                        Set.of(effects.getStringArray("forgets")),
                        effects.getBoolean("savePoint"),
                        effects.getBoolean("needsPerson"),
                        effects.getBoolean("schedules"));
    }
}
