package io.dunflow.models;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was handed in cannot be a proposal. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class ProposalInvalid extends Refusal {

    ProposalInvalid(Sentence why) {
        super(why);
    }
}
