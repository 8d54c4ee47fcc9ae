package io.dunflow.worklist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was entered after a call is incomplete or impossible. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class CallRefused extends RuntimeException {

    CallRefused(String message) {
        super(message);
    }
}
