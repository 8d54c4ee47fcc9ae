package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No mapping has this name. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMapping extends Refusal {

    UnknownMapping(String name) {
        super(say("mapping.unknown", name));
    }
}
