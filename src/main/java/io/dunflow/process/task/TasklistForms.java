package io.dunflow.process.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Tasklist knows one form for all: on its way there it is put into the language of the reader's browser. */
@Component
class TasklistForms extends OncePerRequestFilter {

    private static final Pattern FORM =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/(?:deployed-form|form/deployed)");

    private final SpokenForms forms;
    private final ObjectMapper json;

    TasklistForms(SpokenForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            speak(request, answer);
        }
        answer.copyBodyToResponse();
    }

    private void speak(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        var path = FORM.matcher(request.getRequestURI());
        if (path.matches()) {
            var form = json.readTree(answer.getContentAsByteArray());
            var spoken = json.writeValueAsBytes(forms.ofTask(path.group(1), form, request.getLocale()));
            answer.resetBuffer();
            answer.getOutputStream().write(spoken);
        }
    }
}
