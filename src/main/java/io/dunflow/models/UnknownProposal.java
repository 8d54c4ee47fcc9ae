package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such proposal, or no such file in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownProposal extends RuntimeException {

    UnknownProposal(long id) {
        super("There is no model proposal " + id);
    }

    UnknownProposal(long id, String file) {
        super("Model proposal " + id + " has no file " + file);
    }
}
