package io.dunflow.worklist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No account has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownAccount extends RuntimeException {

    UnknownAccount(long id) {
        super("There is no account " + id);
    }
}
