package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The caller's version is not the current one. */
@ResponseStatus(HttpStatus.PRECONDITION_FAILED)
public class ChangedMeanwhile extends Refusal {

    public ChangedMeanwhile(Sentence what) {
        super(what);
    }
}
