package io.dunflow.models;

import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked of a proposal is not possible as it stands. */
@ResponseStatus(HttpStatus.CONFLICT)
class ProposalRefused extends Refusal {

    ProposalRefused(Sentence why) {
        super(why);
    }
}
