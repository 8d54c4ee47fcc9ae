package io.dunflow.scenario.request;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A scenario that came over the API cannot be understood. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
final class ScenarioRefused extends RuntimeException {

    ScenarioRefused(String reason) {
        super(reason);
    }
}
