package io.dunflow.intake;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There are no imports of this kind. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownKind extends RuntimeException {

    UnknownKind(String word) {
        super("There are no imports of kind '%s', only of %s"
                .formatted(word, Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
    }
}
