package io.dunflow.correspondence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No print batch has this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownBatch extends RuntimeException {

    UnknownBatch(long id) {
        super("There is no print batch " + id);
    }
}
