package io.dunflow.disclosure;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such group of customers, or no creditor whose customers they are. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnknownCustomers extends RuntimeException {

    UnknownCustomers(String message) {
        super(message);
    }
}
