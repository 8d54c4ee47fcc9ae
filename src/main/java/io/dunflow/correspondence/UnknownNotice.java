package io.dunflow.correspondence;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such notice, or it has no body yet. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownNotice extends Refusal {

    UnknownNotice(Sentence what) {
        super(what);
    }
}
