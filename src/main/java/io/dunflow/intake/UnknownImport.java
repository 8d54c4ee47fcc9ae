package io.dunflow.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownImport extends RuntimeException {

    UnknownImport(long id) {
        super("There is no import %d".formatted(id));
    }
}
