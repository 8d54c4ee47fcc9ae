package io.dunflow.process.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signed in on our page is signed in to the webapps too. Without that the webapp asks for itself. Signing out there,
 * or signing in there as somebody else, ends our session, or the webapp would be signed in again at once.
 */
class WebappSignOn extends OncePerRequestFilter {

    private static final String AUTH = "/camunda/api/admin/auth/user/";

    private final ProcessEngine engine;
    private final EngineUsers users;

    WebappSignOn(ProcessEngine engine, EngineUsers users) {
        this.engine = engine;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SecurityContextHolder.getContext().getAuthentication();
        if (ActingUserFilter.signedIn(user)) {
            if (changesWho(request)) {
                request.getSession().removeAttribute("SPRING_SECURITY_CONTEXT");
            } else {
                signOn(request, user.getName());
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean changesWho(HttpServletRequest request) {
        return request.getMethod().equals("POST") && WebappPaths.pathOf(request).startsWith(AUTH);
    }

    private void signOn(HttpServletRequest request, String user) {
        var known = AuthenticationUtil.getAuthsFromSession(request.getSession());
        var current = known.getAuthenticationForProcessEngine(engine.getName());
        if (current != null && current.getIdentityId().equals(user)) {
            return;
        }
        var authentication = AuthenticationUtil.createAuthentication(engine, user, users.groupsOf(user), null);
        if (authentication != null) {
            known.addOrReplace(authentication);
        }
    }
}
