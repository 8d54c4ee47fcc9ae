package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something known to exist concerns creditors that are not granted to the user; the message names none of them. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotGranted extends Refusal {

    public NotGranted(Sentence what) {
        super(what);
    }
}
