package io.dunflow.process;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The clock cannot be moved there. */
@ResponseStatus(HttpStatus.CONFLICT)
class ClockRefused extends RuntimeException {

    ClockRefused(String message) {
        super(message);
    }
}
