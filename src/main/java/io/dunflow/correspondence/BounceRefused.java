package io.dunflow.correspondence;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A notice cannot have come back as somebody says. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class BounceRefused extends Refusal {

    BounceRefused(Sentence what) {
        super(what);
    }
}
