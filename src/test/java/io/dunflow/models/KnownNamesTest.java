package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.policy.TableFacts;
import io.dunflow.process.lint.Lint;
import io.dunflow.process.lint.LintFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelt fact or variable is told with its place and with what may be meant; the numbers of a column are known. */
class KnownNamesTest {

    private static final String ESCALATION = "bpmn/escalation.bpmn";
    private static final String STEP = "dmn/account-step.dmn";

    @Test
    void aMisspeltFactIsToldWithColumnAndWhatMayBeMeant() {
        var findings = Lint.findings(Shipped.with("dmn/account-standing.dmn", ">overdueCount<", ">overdueCont<"));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("known-facts"))
                .extracting(LintFinding::toString)
                .containsExactly("dmn/account-standing.dmn, Input_overdueCount: column 'Overdue items' asks for"
                        + " 'overdueCont', which is no fact of the table; did you mean 'overdueCount'? [known-facts]");
    }

    @Test
    void aMisspeltFactInARowIsToldWithTheRow() {
        var findings = Lint.findings(Shipped.with(
                STEP, "<text>\"ESCALATE\"</text>", "<text>if runDat = null then purpose else null</text>"));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("known-facts"))
                .extracting(LintFinding::element, LintFinding::message)
                .contains(tuple(
                        "Rule_OfferPlan_Cash",
                        "row 1, column 'Purpose found by the items' names 'runDat', which is no fact of the table;"
                                + " did you mean 'runDate'?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(items[dunningAge > 30 and open >= 100])",
                "sum(for x in items return x.open)",
                "some x in items satisfies x.dunningAge > overdueCount",
                "{a: overdueCount, b: a + 1}.b",
                "accountLabels.anything",
                "business days between(calendar, runDate, runDate)"
            })
    void namesThatAnExpressionMakesItselfAreKnown(String expression) {
        assertThat(askedInStanding(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(items[dunningAg > 30]) | dunningAg | dunningAge",
                "sum(for x in items return x.opne) | opne | open",
                "sum(items.opne) | opne | open",
                "max(items[open > 1].dunable) | dunable | dunnable",
                "days between(runDat, runDate) | runDat | runDate"
            })
    void aMisspeltNameWithinAnExpressionIsFound(String expression, String name, String meant) {
        assertThat(askedInStanding(expression))
                .singleElement()
                .asString()
                .contains("'" + name + "'", "did you mean '" + meant + "'?");
    }

    @Test
    void aTableThatIsAskedOutsideARunHasFactsOfItsOwnToo() {
        var own = Shipped.with("dmn/promise-terms.dmn", ">brokenPromises<", ">daysAhead<");
        var misspelt = Shipped.with("dmn/promise-terms.dmn", ">brokenPromises<", ">daysAhed<");

        assertThat(Lint.findings(own)).extracting(LintFinding::rule).doesNotContain("known-facts");
        assertThat(Lint.findings(misspelt))
                .filteredOn(finding -> finding.rule().equals("known-facts"))
                .extracting(LintFinding::message)
                .containsExactly("column 'Broken promises' asks for 'daysAhed', which is no fact of the table;"
                        + " did you mean 'daysAhead'?");
    }

    @Test
    void whoAsksATableSaysItsFacts() {
        var silent = Shipped.models().keySet().stream()
                .filter(file -> file.endsWith(".dmn"))
                .map(file -> file.replaceAll("dmn/|\\.dmn", ""))
                .filter(table -> TableFacts.of(table).isEmpty())
                .toList();

        assertThat(silent)
                .as("tables without facts: name them in the TableFacts of the module that asks them, see dmn/README.md")
                .isEmpty();
    }

    @Test
    void aMisspeltVariableIsToldWithWhatMayBeMeant() {
        var findings = Lint.findings(Shipped.with(ESCALATION, "${nextStep == 'LEAD'}", "${nexStep == 'LEAD'}"));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("known-variables"))
                .extracting(LintFinding::message)
                .containsExactly("${nexStep == 'LEAD'} names 'nexStep', which nothing sets; did you mean 'nextStep'?");
    }

    @Test
    void aRangeThatAColumnDeclaresIsAllThatIsTried() {
        var declared = Shipped.with(
                "dmn/account-standing.dmn",
                "<text>overdueCount</text>\n        </inputExpression>",
                "<text>overdueCount * 2</text>\n        </inputExpression>\n"
                        + "        <inputValues id=\"Values\"><text>[1..9]</text></inputValues>");

        assertThat(Lint.findings(declared))
                .extracting(LintFinding::element, LintFinding::rule)
                .containsExactly(tuple("Rule_NothingOverdue", "no-hidden-row"));
    }

    private static List<String> askedInStanding(String expression) {
        var findings = Lint.findings(Shipped.with(
                "dmn/account-standing.dmn",
                ">overdueCount<",
                ">" + expression.replace("<", "&lt;").replace(">", "&gt;") + "<"));
        return findings.stream()
                .filter(finding -> finding.rule().equals("known-facts"))
                .map(LintFinding::message)
                .toList();
    }
}
