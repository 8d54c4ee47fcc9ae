package io.dunflow.platform;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of the API as problem details (RFC 9457). An exception of the domain says its status by
 * {@link ResponseStatus}, and its message is the detail; anything else is an error of ours and shows nothing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

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
