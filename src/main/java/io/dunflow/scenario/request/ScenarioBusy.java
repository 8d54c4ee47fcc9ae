package io.dunflow.scenario.request;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Another scenario is being played. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
final class ScenarioBusy extends RuntimeException {

    ScenarioBusy() {
        super("Another scenario is being played; there is one at a time");
    }
}
