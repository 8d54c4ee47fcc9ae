package io.dunflow.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Facts;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table may ask: names of facts and FEEL over them. */
class TableInputsTest {

    private final ModelTables tables = new ModelTables();
    private final Map<String, Object> facts = new HashMap<>(Map.of(
            "runDate",
            LocalDate.parse("2013-02-28"),
            "dueDate",
            LocalDate.parse("2013-01-18"),
            "calendar",
            "DE",
            "dunningAge",
            41,
            "accountLabels",
            Map.of("policy", "GOLD", "grace", "30"),
            "items",
            List.of(
                    Map.of("open", new BigDecimal("10.50"), "age", 5, "itemLabels", Map.of()),
                    Map.of("open", 3, "age", -2, "itemLabels", Map.of("writtenOff", "YES")))));

    private final Facts known = new Facts() {
        @Override
        public boolean knows(String name) {
            return facts.containsKey(name);
        }

        @Override
        public Object value(String name) {
            return facts.get(name);
        }

        @Override
        public boolean growsDaily(String name) {
            return name.equals("dunningAge") || name.equals("runDate");
        }

        @Override
        public boolean hasEntriesWith(String name) {
            return name.equals("age") || name.equals("itemLabels") || name.equals("open");
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days between(end of month(dueDate + duration(\"P30D\")), runDate) | >= 0",
                "days between(dueDate, runDate)                                    | 41",
                "business days between(calendar, dueDate, runDate)                 | 29",
                "end of month(dueDate) < runDate                                   | true",
                "add months(dueDate, 1) < runDate                                  | true",
                "string(next business day(calendar, date(\"2013-03-29\")))         | \"2013-04-02\"",
                "string(add business days(calendar, date(\"2013-03-28\"), 1))      | \"2013-04-02\"",
                "is holiday(calendar, date(\"2013-03-29\"))                        | true",
                "is business day(calendar, date(\"2013-03-30\"))                   | false",
                "add days(dueDate, 41) = runDate                                   | true",
                "accountLabels.policy                                              | \"GOLD\"",
                "accountLabels.unknown                                             | null",
                "list contains([\"GOLD\", \"SILVER\"], accountLabels.policy)       | true",
                "if dunningAge > 30 then \"OLD\" else \"YOUNG\"                    | \"OLD\"",
                "sum(items[age > 0].open)                                          | 10.5",
                "count(items[age > -5 and itemLabels.writtenOff = null])           | 1",
                "number(accountLabels.grace) < dunningAge                          | true",
                "end of month(runDate)                                             | > date(\"2013-02-27\")",
                "dueDate                                                           | < date(\"2013-02-01\")",
                "days between(lastNoticeOn, runDate)                               | null",
            })
    void anInputIsAnyExpressionOverFacts(String expression, String cell) {
        facts.put("lastNoticeOn", null);

        assertThat(fired(expression, cell)).containsExactly("Rule_Fits");
    }

    @Test
    void expressionsAreRecordedByTheirTextAndNumbersByTheirBand() {
        var table = table("days between(dueDate, runDate)", ">= 14");

        assertThat(table.vector(Facts.of(facts))).containsEntry("days between(dueDate, runDate)", new BigDecimal("15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dueDat                          | there is no fact of this name",
                "days between(dueDat, runDate)   | No variable found with name 'dueDat'",
                "ende of month(dueDate)          | No function found with name 'ende of month'",
                "dueDate + 3                     | Can't add '3' to '2013-01-18'",
                "accountLabels.grace > 10        | Can't compare",
                "is holiday(\"ATLANTIS\", dueDate) | unknown calendar 'ATLANTIS'",
                "today() > dueDate               | a decision may not look at the clock: use runDate",
                "days between(dueDate            | failed to parse expression",
            })
    void aMistakeIsToldWithTableColumnAndExpression(String expression, String problem) {
        assertThatThrownBy(() -> fired(expression, "> 0"))
                .isInstanceOf(DecisionFailed.class)
                .hasMessageContaining("Table 'tried', column 'What is tried' (" + expression + ")")
                .hasMessageContaining(problem);
    }

    @Test
    void timeChangesACountOfDaysAtItsNextLimitAndAnExpressionPerhapsTomorrow() {
        assertThat(table("dunningAge", ">= 45").daysUntilChange(known)).hasValue(4);
        assertThat(table("dunningAge", ">= 14").daysUntilChange(known)).isEmpty();
        assertThat(table("days between(dueDate, runDate)", ">= 60").daysUntilChange(known))
                .hasValue(1);
        assertThat(table("accountLabels.policy", "\"GOLD\"").daysUntilChange(known))
                .isEmpty();
    }

    private List<String> fired(String expression, String cell) {
        return tables.rule(table(expression, cell), known).rules();
    }

    private Table table(String expression, String cell) {
        var xml =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="tried" name="Tried"><decisionTable id="t" hitPolicy="FIRST">
                    <input id="i" label="What is tried"><inputExpression id="e"><text><![CDATA[%s]]></text></inputExpression></input>
                    <output id="o" name="answer" typeRef="string" />
                    <rule id="Rule_Fits"><inputEntry id="c"><text><![CDATA[%s]]></text></inputEntry>
                      <outputEntry id="a"><text>"YES"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """
                        .formatted(expression, cell);
        return tables.read(
                "tried", Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
