package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such proposal, or no such file in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownProposal extends Refusal {

    UnknownProposal(long id) {
        super(say("proposal.unknown", id));
    }

    UnknownProposal(long id, String file) {
        super(say("proposal.noFile", id, file));
    }
}
