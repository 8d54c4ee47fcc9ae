package io.dunflow.models;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such model is at work. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownModel extends RuntimeException {

    public UnknownModel(String name) {
        super("No model " + name + " is at work");
    }
}
