package io.dunflow.platform;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Refused;
import io.dunflow.ledger.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of the API as problem details (RFC 9457). An exception of the domain says its status by
 * {@link ResponseStatus}, and its message is the detail; anything else is an error of ours and shows nothing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final String CODE = "code";

    /** Says which field of a body could not be read, and what it was. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof RequiredNumbers.Missing field) {
            return unprocessable(new InvalidInput(path(field), say("missing")));
        }
        if (unreadable.getCause() instanceof ReadableTexts.Unreadable field) {
            return unprocessable(new InvalidInput(path(field), say("text.control")));
        }
        if (unreadable.getCause() instanceof ReadableAmounts.Exponential field) {
            return unprocessable(new InvalidInput(path(field), say("amount.unreadable", field.typed())));
        }
        if (unreadable.getCause() instanceof ReadableDays.FarOff field) {
            return unprocessable(new InvalidInput(path(field), field.why()));
        }
        return ResponseEntity.badRequest()
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        unreadable.getCause() instanceof JsonMappingException field
                                        && !field.getPath().isEmpty()
                                ? new InvalidInput(path(field), reason(field))
                                : new Refused(say("body.missing"))));
    }

    /** Says of a day behind a path why nobody means it. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return NestedExceptionUtils.getRootCause(mismatch) instanceof InvalidInput farOff
                ? unprocessable(MeantDays.of(mismatch.getPropertyName(), farOff))
                : super.handleTypeMismatch(mismatch, headers, status, request);
    }

    /** Names all fields whose content is wrong. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = invalid.getFieldErrors().stream()
                .map(field -> field.getField() + ": " + field.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, detail);
        problem.setProperty(CODE, "invalid");
        return ResponseEntity.unprocessableEntity().body(problem);
    }

    /** All else that is wrong with a request, named with a code as well. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problem(HttpStatus.valueOf(status.value()), RequestFaults.of(fault, status));
        return super.handleExceptionInternal(fault, problem, headers, status, request);
    }

    /** A program that says no language is answered in English. */
    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException refused) {
        if (refused instanceof Refusal refusal) {
            var problem = ProblemDetail.forStatusAndDetail(status, refusal.in(reader()));
            problem.setProperty(CODE, refusal.code());
            return problem;
        }
        var problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        problem.setProperty(CODE, code(refused));
        return problem;
    }

    /** Such as {@code scenario.busy} of a {@code ScenarioBusy}, of which programs read nothing but this word. */
    private static String code(RuntimeException refused) {
        return refused.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", ".")
                .toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<Object> unprocessable(Refusal refusal) {
        return ResponseEntity.unprocessableEntity().body(problem(HttpStatus.UNPROCESSABLE_ENTITY, refusal));
    }

    private static Sentence reason(JsonMappingException field) {
        if (field instanceof UnrecognizedPropertyException unknown) {
            return say("body.noField", known(unknown));
        }
        if (!(field instanceof MismatchedInputException wrong) || wrong.getTargetType() == null) {
            return say("body.otherForm");
        }
        if (wrong.getTargetType().isEnum()) {
            return say("body.noWord", List.of(wrong.getTargetType().getEnumConstants()));
        }
        return LocalDate.class.equals(wrong.getTargetType()) ? say("body.noDate") : say("body.otherForm");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException field) {
        return field.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> of(RuntimeException exception) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        if (declared == null) {
            throw exception;
        }
        return ResponseEntity.status(declared.code()).body(problem(declared.code(), exception));
    }
}
