package io.dunflow.process.model;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A model contains what no model may contain. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class ModelRefused extends RuntimeException {

    ModelRefused(String file, String place, String reason) {
        super(file + " is refused: " + reason + " (at " + place + ")");
    }
}
