package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written at length has one limit, and says in which field it was too long. */
class NoteTest {

    @Test
    void twoThousandSignsAreEnough() {
        assertThatCode(() -> Note.check("note", "a".repeat(2000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Note.check("note", "a".repeat(2001)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("note: is longer than 2000 characters");
    }

    @Test
    void eachTextOfAFormIsLookedAtAndNothingElse() {
        assertThatThrownBy(() -> Note.checkAll(Map.of("outcome", "PAID", "note", "a".repeat(100_000))))
                .hasMessage("note: is longer than 2000 characters");
        assertThatCode(() -> Note.checkAll(Map.of("amount", 1, "ok", true))).doesNotThrowAnyException();
    }
}
