package io.dunflow.correspondence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A decision named a template that does not exist. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class UnknownTemplate extends RuntimeException {

    UnknownTemplate(String template) {
        super("There is no notice template '" + template + "'");
    }
}
