package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownImport extends Refusal {

    UnknownImport(long id) {
        super(say("unknown", word("thing", "import"), id));
    }
}
