package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked of a proposal is not possible as it stands. */
@ResponseStatus(HttpStatus.CONFLICT)
class ProposalRefused extends RuntimeException {

    ProposalRefused(String message) {
        super(message);
    }
}
