package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.correspondence.WhoGetsLetters.Gets;
import org.junit.jupiter.api.Test;

/** Where letters go is said as far as it is known. */
class WhoGetsLettersTest {

    @Test
    void aRepresentativeWithoutEmailIsNamedByTheAddressAlone() {
        var attorney = new Gets("Dr. Klug", "REDIRECTION", "de", null, "Dr. Klug, Markt 1, 20457 Hamburg");

        assertThat(attorney.where()).containsExactly("Dr. Klug, Markt 1, 20457 Hamburg");
        assertThat(new Gets("Dr. Klug", "REDIRECTION", "de", "", null).where()).isEmpty();
    }
}
