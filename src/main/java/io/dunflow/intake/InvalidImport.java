package io.dunflow.intake;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The request for an import contradicts itself or its mapping; the file was not looked at. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class InvalidImport extends Refusal {

    InvalidImport(Sentence why) {
        super(why);
    }
}
