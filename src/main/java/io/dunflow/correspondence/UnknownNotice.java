package io.dunflow.correspondence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such notice, or it has no body yet. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownNotice extends RuntimeException {

    UnknownNotice(String message) {
        super(message);
    }
}
