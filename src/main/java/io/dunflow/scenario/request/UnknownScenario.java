package io.dunflow.scenario.request;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No scenario was played under this id, or it was long ago. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownScenario extends RuntimeException {

    UnknownScenario(long id) {
        super("There is no scenario " + id + "; the last " + PlayedOnRequest.KEPT + " are kept until the server stops");
    }
}
