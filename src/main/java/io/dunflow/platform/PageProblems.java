package io.dunflow.platform;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors of pages in words: a script of the page takes the message out of the answer and shows it where the person is;
 * without script it is a page with a way back. Programs get theirs from {@link Problems}, which is asked first.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageProblems {

    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    private final Frame frame;

    PageProblems(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView of(
            Exception exception,
            HandlerMethod handler,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        if (AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)) {
            throw exception;
        }
        var page = page(exception);
        page.addObject("me", frame.me(user)).addObject("today", frame.today()).addObject("path", "");
        var form = RefusedForm.in(request);
        return page.getModel().get("problem") == null || form.isEmpty()
                ? page
                : form.get().answer(page, request, response);
    }

    private static ModelAndView page(Exception exception) throws Exception {
        var declared = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        if (declared != null) {
            return problem(declared.code(), words(exception));
        }
        if (exception instanceof AccessDeniedException || exception instanceof RequestRejectedException) {
            throw exception;
        }
        if (exception instanceof ErrorResponse response) {
            return problem(response.getStatusCode(), words(RequestFaults.of(exception, response.getStatusCode())));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return NestedExceptionUtils.getRootCause(mismatch) instanceof InvalidInput farOff
                    ? problem(HttpStatus.UNPROCESSABLE_ENTITY, words(MeantDays.of(mismatch.getName(), farOff)))
                    : problem(HttpStatus.BAD_REQUEST, words(RequestFaults.of(mismatch, HttpStatus.BAD_REQUEST)));
        }
        if (exception instanceof MultipartException) {
            return problem(HttpStatus.BAD_REQUEST, words(new InvalidInput("file", say("missing"))));
        }
        log.error("A page failed", exception);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, null);
    }

    private static String words(Exception exception) {
        return exception instanceof Refusal refusal
                ? refusal.shown(LocaleContextHolder.getLocale())
                : exception.getMessage();
    }

    private static ModelAndView problem(HttpStatusCode status, String message) {
        var page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("status", status.value()).addObject("problem", message);
        return page;
    }
}
