package io.dunflow.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same number, reference or key was already used for something else. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ContentDiffers extends Refusal {

    public ContentDiffers(Sentence what) {
        super(what);
    }
}
