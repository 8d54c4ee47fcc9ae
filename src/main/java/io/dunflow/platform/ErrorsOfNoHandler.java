package io.dunflow.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What is refused before a handler is reached, by a role, an address or a form of body, is told to programs as problem
 * details too; people see the page for errors.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ErrorsOfNoHandler extends BasicErrorController {

    private final ErrorAttributes errors;

    ErrorsOfNoHandler(ErrorAttributes errors, ServerProperties server) {
        super(errors, server.getError());
        this.errors = errors;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var fault = RequestFaults.of(errors.getError(new ServletWebRequest(request)), status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "about:blank",
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", fault.in(LocaleContextHolder.getLocale()),
                        "code", fault.code(),
                        "instance", String.valueOf(path)));
    }
}
