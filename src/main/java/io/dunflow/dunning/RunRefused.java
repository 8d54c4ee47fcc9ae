package io.dunflow.dunning;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked of a run is not possible in its state or for its date. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RunRefused extends RuntimeException {

    public RunRefused(String message) {
        super(message);
    }
}
