package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has to do this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotYours extends Refusal {

    public NotYours(Sentence who) {
        super(who);
    }
}
