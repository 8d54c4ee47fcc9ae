package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A thing asked for by its id or code does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotInLedger extends RuntimeException {

    public NotInLedger(String thing, Object id) {
        super("There is no " + thing + " " + id);
    }
}
