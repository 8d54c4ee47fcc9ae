package io.dunflow.process.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells who may not: 404 for reading what is nowhere, so that nobody looks for a role that could; else 403. */
class Closed implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var path = request.getServletPath();
        boolean nowhere = HttpMethod.GET.matches(request.getMethod())
                && !RoleMatrix.isRead(path)
                && !path.startsWith("/actuator/");
        response.sendError(nowhere ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }
}
