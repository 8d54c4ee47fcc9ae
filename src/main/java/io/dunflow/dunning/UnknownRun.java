package io.dunflow.dunning;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such run, or no such line in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownRun extends RuntimeException {

    UnknownRun(long runId) {
        super("There is no dunning run " + runId);
    }

    UnknownRun(long runId, long lineId) {
        super("Dunning run " + runId + " has no line " + lineId);
    }
}
