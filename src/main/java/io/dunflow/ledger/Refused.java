package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for contradicts the state of the books; the message says which. */
@ResponseStatus(HttpStatus.CONFLICT)
public class Refused extends Refusal {

    public Refused(Sentence what) {
        super(what);
    }
}
