package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is not in the role matrix is closed: here its developer learns of it before its users do. */
class PathsLintTest {

    /** Agencies do not sign in, they sign. */
    private static final List<String> OUTSIDE =
            List.of("/login", "/agency-webhooks/0/messages", "/agency-webhooks/0/statements");

    @Test
    void everyPathThatIsServedHasARowInTheMatrix() {
        var served = served().filter(path -> !OUTSIDE.contains(path.text())).toList();

        assertThat(served).hasSizeGreaterThan(50).allMatch(PathsLintTest::hasRow);
    }

    private static boolean hasRow(Path path) {
        return path.method() == RequestMethod.GET
                ? path.isAnyOf(RoleMatrix.HOME)
                        || RoleMatrix.READERS.stream().anyMatch(row -> path.isAnyOf(RoleMatrix.paths(row.resource())))
                : RoleMatrix.WRITERS.stream().anyMatch(row -> path.isAnyOf(RoleMatrix.paths(row.resource())));
    }

    private static Stream<Path> served() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("io.dunflow").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .flatMap(PathsLintTest::paths);
    }

    private static Stream<Path> paths(Class<?> controller) {
        var base = findMergedAnnotation(controller, RequestMapping.class);
        var bases = base == null || base.path().length == 0 ? new String[] {""} : base.path();
        return Stream.of(controller.getDeclaredMethods())
                .map(method -> findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(bases)
                        .flatMap(start -> ends(mapping).map(end -> sample(start + end)))
                        .flatMap(text -> Stream.of(mapping.method()).map(method -> new Path(method, text))));
    }

    private static Stream<String> ends(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }

    /** With something in the place of each variable, the first choice where the pattern has some. */
    private static String sample(String pattern) {
        return pattern.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]*}", "0");
    }

    private record Path(RequestMethod method, String text) {

        boolean isAnyOf(String... patterns) {
            return Stream.of(patterns)
                    .map(PathPatternParser.defaultInstance::parse)
                    .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(text)));
        }
    }
}
