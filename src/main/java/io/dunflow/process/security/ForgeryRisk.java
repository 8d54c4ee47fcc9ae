package io.dunflow.process.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests below {@code /api} that another site could have made a browser send: those which ride on a session, and
 * those whose Basic credentials the browser added by itself.
 */
class ForgeryRisk implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        return basic(request)
                ? "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                : request.isRequestedSessionIdValid();
    }

    private static boolean basic(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
