package io.dunflow.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What came in cannot be booked or kept; the message names each field and what is wrong with it. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class InvalidInput extends RuntimeException {

    private final List<Problem> problems;

    public InvalidInput(String field, String reason) {
        this(List.of(new Problem(field, reason)));
    }

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** A field by its name in the API and what is wrong with it, such as {@code must be positive}. */
    public record Problem(String field, String reason) {

        @Override
        public String toString() {
            return field + ": " + reason;
        }
    }
}
