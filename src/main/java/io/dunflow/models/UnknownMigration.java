package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such migration. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMigration extends RuntimeException {

    UnknownMigration(long id) {
        super("There is no model migration " + id);
    }
}
