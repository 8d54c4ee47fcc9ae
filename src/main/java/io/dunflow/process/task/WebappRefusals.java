package io.dunflow.process.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers the webapps in our words, in the form in which the engine answers them, in front of whose API we stand. */
@Component
class WebappRefusals {

    private final IdentityService identity;
    private final ObjectMapper json;

    WebappRefusals(IdentityService identity, ObjectMapper json) {
        this.identity = identity;
        this.json = json;
    }

    /** Asks in the name of who is signed in to the webapp. */
    <T> T as(HttpServletRequest request, Supplier<T> question) {
        var before = identity.getCurrentAuthentication();
        user(request).ifPresent(user -> identity.setAuthentication(user.getIdentityId(), user.getGroupIds()));
        try {
            return question.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private static Optional<UserAuthentication> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .map(known -> known.getAuthenticationForProcessEngine("default"))
                .filter(UserAuthentication.class::isInstance)
                .map(UserAuthentication.class::cast);
    }

    /** The webapps may show a message as HTML, and it may hold what others wrote: names, notes, texts. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Sentence why)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                Map.of("type", "InvalidRequestException", "message", harmless(why.shown(request.getLocale()))));
    }

    /** No tag gets through; quotes and ampersands stay, as Tasklist shows some messages as text and some as HTML. */
    private static String harmless(String message) {
        return message.replace("<", "&lt;").replace(">", "&gt;");
    }
}
