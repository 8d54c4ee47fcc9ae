package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong with a mapping is said with the line in which it stands. */
class KeyLinesTest {

    private static final String SALES =
            """
            kinds: sales
            delimeter: ";"
            fields:
              creditor: {constant: C1}
              colour: red
            """;

    @Test
    void aProblemNamesTheLineOfItsKeyAndAMissingKeyThatOfItsParent() {
        assertThatThrownBy(() -> MappingReader.read("m", SALES))
                .hasMessageContaining("line 2: 'delimeter' is unknown")
                .hasMessageContaining("line 5: 'fields.colour' is no field")
                .hasMessageContaining("line 3: 'fields' lacks 'amount', which sales need");
    }

    @Test
    void aGermanReaderReadsGerman() {
        assertThatThrownBy(() -> MappingReader.read("m", SALES))
                .isInstanceOfSatisfying(InvalidMapping.class, refused -> assertThat(refused.in(Locale.GERMAN))
                        .contains("Zeile 2: „delimeter“ ist unbekannt"));
    }

    @Test
    void anAliasThatLeadsToItselfHasAnEnd() {
        assertThat(KeyLines.in("a: &a {b: *a}").of("a.b.b.b.b.b.b")).isEqualTo(1);
    }
}
