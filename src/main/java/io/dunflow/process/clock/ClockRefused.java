package io.dunflow.process.clock;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The clock cannot be moved there. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class ClockRefused extends Refusal {

    ClockRefused(Sentence why) {
        super(why);
    }
}
