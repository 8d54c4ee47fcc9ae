package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The text is no mapping; the message names every key that is wrong, its line and why. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class InvalidMapping extends Refusal {

    InvalidMapping(String name, List<Sentence> problems) {
        super(say("mapping.refused", name, List.copyOf(problems)));
    }

    InvalidMapping(String name, Sentence problem) {
        this(name, List.of(problem));
    }
}
