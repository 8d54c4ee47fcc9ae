package io.dunflow.worklist;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A task that waited once does not wait any more; the message says why. */
@ResponseStatus(HttpStatus.GONE)
class TaskGone extends Refusal {

    TaskGone(Sentence why) {
        super(why);
    }
}
