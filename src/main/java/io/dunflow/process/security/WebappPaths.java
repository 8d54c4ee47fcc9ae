package io.dunflow.process.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the engine's webapp answers to nobody. Judged on the path as the container decoded and normalised it, so that
 * no spelling gets around it; the firewall in front refuses paths that would be read in two ways.
 */
class WebappPaths implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Closed for every method: the first visitor must not become admin, and the welcome page is not ours. */
    private static final List<Pattern> CLOSED = patterns(
            "/camunda-welcome(/.*)?",
            "/camunda/api/admin/setup(/.*)?",
            "/camunda/app/admin/[^/]+/setup(/.*)?",
            "/camunda/api/engine/(engine/[^/]+/)?process-definition/.*(start|submit-form|restart|restart-async)/?",
            "/camunda/api/engine/(engine/[^/]+/)?(modification|migration|message|signal|external-task|condition)(/.*)?",
            "/camunda/api/engine/(engine/[^/]+/)?process-instance/.*modification(-async)?/?",
            "/camunda/api/engine/(engine/[^/]+/)?process-instance/message-async/?",
            "/camunda/api/engine/(engine/[^/]+/)?(decision-definition)/.*evaluate/?",
            "/camunda/api/engine/(engine/[^/]+/)?execution/[^/]+/(signal|trigger|messageSubscriptions/.*)/?");

    /** Open to readers, closed to every change. */
    private static final List<Pattern> READ_ONLY = patterns(
            "/camunda/api/engine/(engine/[^/]+/)?deployment(/.*)?",
            "/camunda/api/engine/(engine/[^/]+/)?execution/[^/]+/localVariables(/.*)?",
            "/camunda/api/engine/(engine/[^/]+/)?(case-definition|case-instance|case-execution)(/.*)?");

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = pathOf(request);
        return CLOSED.stream().anyMatch(pattern -> pattern.matcher(path).matches())
                || !READING.contains(request.getMethod())
                        && READ_ONLY.stream()
                                .anyMatch(pattern -> pattern.matcher(path).matches());
    }

    static String pathOf(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }
}
