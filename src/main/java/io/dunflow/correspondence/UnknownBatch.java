package io.dunflow.correspondence;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No print batch has this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownBatch extends Refusal {

    UnknownBatch(long id) {
        super(say("batch.unknown", id));
    }
}
