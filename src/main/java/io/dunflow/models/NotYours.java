package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has to do this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotYours extends RuntimeException {

    NotYours(String message) {
        super(message);
    }
}
