package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No account has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownAccount extends Refusal {

    UnknownAccount(long id) {
        super(say("unknown", word("thing", "account"), id));
    }
}
