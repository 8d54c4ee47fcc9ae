package io.dunflow.platform;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Refused;
import io.dunflow.ledger.Sentence;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with a request before the domain has a say, in the words and codes in which the domain refuses too. */
final class RequestFaults {

    private static final Map<Integer, Sentence> OF_STATUS = Map.of(
            400, say("request.unreadable"),
            403, say("request.role"),
            404, say("request.nowhere"),
            413, say("request.tooLarge"),
            500, say("request.failed"));

    private RequestFaults() {}

    /**
     * Says it.
     *
     * @param fault or null: nothing but the status is known
     */
    static Refusal of(Throwable fault, HttpStatusCode status) {
        if (fault instanceof MissingServletRequestParameterException missing) {
            return new InvalidInput(missing.getParameterName(), say("missing"));
        }
        if (fault instanceof MissingServletRequestPartException missing) {
            return new InvalidInput(missing.getRequestPartName(), say("missing"));
        }
        if (fault instanceof MissingRequestHeaderException missing) {
            return new InvalidInput(missing.getHeaderName(), say("missing"));
        }
        if (fault instanceof TypeMismatchException mismatch) {
            return new InvalidInput(name(mismatch), say("unreadable", mismatch.getValue()));
        }
        return new Refused(ofForm(fault, status));
    }

    private static String name(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
    }

    private static Sentence ofForm(Throwable fault, HttpStatusCode status) {
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            return say("request.method", method.getMethod());
        }
        if (fault instanceof HttpMediaTypeNotSupportedException media) {
            return say(
                    "request.mediaType",
                    media.getContentType(),
                    media.getSupportedMediaTypes().stream()
                            .map(MimeType::toString)
                            .toList());
        }
        if (fault instanceof HttpMediaTypeNotAcceptableException media) {
            return say(
                    "request.acceptable",
                    media.getSupportedMediaTypes().stream()
                            .map(MediaType::toString)
                            .toList());
        }
        var known = OF_STATUS.get(status.value());
        return known == null ? say("request.refused", detail(fault, status)) : known;
    }

    private static String detail(Throwable fault, HttpStatusCode status) {
        var told = fault instanceof ErrorResponse known ? known.getBody().getDetail() : null;
        return told != null ? told : HttpStatus.valueOf(status.value()).getReasonPhrase();
    }
}
