package io.dunflow.dunning;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked of a run is not possible in its state or for its date. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RunRefused extends Refusal {

    public RunRefused(Sentence why) {
        super(why);
    }
}
