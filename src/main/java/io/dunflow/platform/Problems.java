package io.dunflow.platform;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
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

    /** Says which field of a body could not be read, and what it was. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = unreadable.getMostSpecificCause() instanceof JsonMappingException field
                ? path(field) + ": "
                        + (field instanceof UnrecognizedPropertyException
                                ? "there is no such field"
                                : "cannot be read, the value has another form")
                : "The body is no JSON that can be read";
        return ResponseEntity.badRequest().body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail));
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
        return ResponseEntity.status(declared.code())
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.valueOf(declared.code().value()), exception.getMessage()));
    }
}
