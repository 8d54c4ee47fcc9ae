package io.dunflow.worklist;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was entered after a call is incomplete or impossible. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class CallRefused extends Refusal {

    public CallRefused(Sentence why) {
        super(why);
    }
}
