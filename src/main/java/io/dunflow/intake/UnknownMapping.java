package io.dunflow.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No mapping has this name. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMapping extends RuntimeException {

    UnknownMapping(String name) {
        super("No import mapping is named '%s'".formatted(name));
    }
}
