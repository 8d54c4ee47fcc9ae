package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such run, or no such line in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownRun extends Refusal {

    UnknownRun(long runId) {
        super(say("run.unknown", runId));
    }

    UnknownRun(long runId, long lineId) {
        super(say("line.unknown", runId, lineId));
    }
}
