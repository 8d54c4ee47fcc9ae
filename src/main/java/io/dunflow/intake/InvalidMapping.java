package io.dunflow.intake;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The text is no mapping; the message names every key that is wrong and why. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class InvalidMapping extends RuntimeException {

    InvalidMapping(String name, List<String> problems) {
        super("Mapping '%s' is refused: %s".formatted(name, String.join("; ", problems)));
    }
}
