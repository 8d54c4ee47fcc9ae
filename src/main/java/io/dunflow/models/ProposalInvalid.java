package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was handed in cannot be a proposal. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class ProposalInvalid extends RuntimeException {

    ProposalInvalid(String message) {
        super(message);
    }
}
