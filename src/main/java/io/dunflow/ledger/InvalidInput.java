package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What came in cannot be booked or kept; the message names each field and what is wrong with it. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class InvalidInput extends Refusal {

    private final transient List<Problem> problems;

    public InvalidInput(String field, Sentence reason) {
        this(List.of(new Problem(field, reason)));
    }

    public InvalidInput(List<Problem> problems) {
        super(say("problems", problems.stream().map(Problem::sentence).toList()));
        this.problems = List.copyOf(problems);
    }

    /** That of the first field. */
    @Override
    public String code() {
        return problems == null || problems.isEmpty()
                ? super.code()
                : problems.get(0).reason().code();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** A field by its name in the API and what is wrong with it, such as {@code must be positive}. */
    public record Problem(String field, Sentence reason) {

        Sentence sentence() {
            return say("problem", word("field", field), reason);
        }
    }
}
