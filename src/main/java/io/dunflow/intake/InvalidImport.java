package io.dunflow.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The request for an import contradicts itself or its mapping; the file was not looked at. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class InvalidImport extends RuntimeException {

    InvalidImport(String message) {
        super(message);
    }
}
