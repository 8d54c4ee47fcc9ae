package io.dunflow.process.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far before a due date a table can act is read from its rows. */
class DaysAheadTest {

    private static final String FIVE_DAYS = "<text>[-5..-3]</text>";

    @Test
    void theShippedTableSaysAFriendlyWordFiveDaysBefore() throws IOException {
        assertThat(daysAhead(shipped())).hasValue(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[-30..-25] | 30", "(-30..-25] | 29", "-7 | 7", "&gt;= -20 | 20", "[3..5] | 0", "-45, -10 | 45"})
    void aRowActsFromItsFirstDay(String cell, int days) throws IOException {
        assertThat(daysAhead(shipped().replace(FIVE_DAYS, "<text>" + cell + "</text>")))
                .hasValue(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&lt;= -3", "", "not(-5)"})
    void aRowWithoutAFirstDayMayActAtAnyTime(String cell) throws IOException {
        assertThat(daysAhead(shipped().replace(FIVE_DAYS, "<text>" + cell + "</text>")))
                .isEmpty();
    }

    @Test
    void anExpressionOverDatesTellsNothing() throws IOException {
        assertThat(daysAhead(
                        shipped().replace("<text>dunningAge</text>", "<text>days between(dueDate, runDate)</text>")))
                .isEmpty();
    }

    @Test
    void aRowThatMakesOnlySomeItemsWaitDoesNotHideThoseBelow() throws IOException {
        assertThat(daysAhead(shipped().replaceFirst("(Rule_NotDue_kind\">\\s*<text>)", "$1\"CONSUMER\"")))
                .isEmpty();
    }

    private static OptionalInt daysAhead(String table) {
        return DaysAhead.of(
                "item-level",
                Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("dmn/item-level.dmn"));
    }
}
