package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such model is at work. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownModel extends Refusal {

    public UnknownModel(String name) {
        super(say("model.unknown", name));
    }
}
