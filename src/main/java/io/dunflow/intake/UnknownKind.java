package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There are no imports of this kind. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownKind extends Refusal {

    UnknownKind(String word) {
        super(say(
                "kind.unknown",
                word,
                Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
    }
}
