package io.dunflow.dunning;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked of a hold is not possible. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class HoldRefused extends RuntimeException {

    HoldRefused(String message) {
        super(message);
    }
}
