package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped table must be, so that a policy owner can read it and a run can group by it. */
class DmnLintTest {

    private static final String LITERAL = "(|true|false|-?[0-9]+(\\.[0-9]+)?|\"[^\"]+\")";

    static List<String> keys() {
        return Tables.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aTableIsNamedLikeItsFileAndKeepsItsHistoryForTenYears(String key) {
        var decisions = Tables.model(key).getModelElementsByType(Decision.class);
        var decision = decisions.iterator().next();

        assertThat(decisions).hasSize(1);
        assertThat(decision.getId()).isEqualTo(key);
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(decision.getVersionTag()).isNotBlank();
        assertThat(Tables.table(key).getHitPolicy()).isEqualTo(HitPolicy.FIRST);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void inputsHaveALabelAndOutputsASimpleNameToo(String key) {
        assertThat(Tables.table(key).getInputs())
                .allSatisfy(input -> assertThat(input.getLabel()).isNotBlank())
                .extracting(DmnLintTest::expression)
                .doesNotHaveDuplicates();
        assertThat(Tables.table(key).getOutputs())
                .allSatisfy(output -> assertThat(output.getLabel()).isNotBlank())
                .extracting(Output::getName)
                .allMatch(name -> name.matches("[a-z][A-Za-z]*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyRuleHasAReadableIdAndSaysWhy(String key) {
        assertThat(Tables.table(key).getRules()).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("Rule(_[A-Z][A-Za-z]*)+");
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void cellsTestAgainstConstantsAndAnswerWithConstants(String key) {
        assertThat(Tables.table(key).getRules()).allSatisfy(rule -> {
            assertThat(rule.getInputEntries())
                    .extracting(entry -> new Cell(entry.getText().getTextContent()))
                    .as(rule.getId())
                    .allMatch(Cell::readable);
            assertThat(rule.getOutputEntries())
                    .extracting(entry -> entry.getText().getTextContent())
                    .as(rule.getId())
                    .allMatch(text -> text.matches(LITERAL));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void cellsUseOnlyTheWordsThatTheirColumnDeclares(String key) {
        var table = Tables.table(key);
        var inputs = List.copyOf(table.getInputs());
        for (Rule rule : table.getRules()) {
            var entries = List.copyOf(rule.getInputEntries());
            for (int column = 0; column < inputs.size(); column++) {
                if (inputs.get(column).getInputValues() != null) {
                    assertThat(new Cell(entries.get(column).getText().getTextContent()).words())
                            .as(rule.getId())
                            .isSubsetOf(declared(inputs.get(column)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void tablesAreOnTheDiagramAndHoldNoOtherLanguageOrFunction(String key) throws IOException {
        String xml = Files.readString(Tables.FOLDER.resolve(key + ".dmn"));

        assertThat(xml)
                .contains("dmnElementRef=\"" + key + "\"")
                .contains("https://www.omg.org/spec/DMN/20191111/MODEL/");
        assertThat(xml).doesNotContain("expressionLanguage", "function", "literalExpression", "external", "${", "#{");
    }

    @Test
    void theTablesThatAskForASegmentKnowTheSegmentsThatSegmentationGives() {
        var given = Tables.table("segmentation").getOutputs().iterator().next().getOutputValues();
        var segments = Domain.declared(given.getText().getTextContent());

        assertThat(List.of("item-level", "account-step"))
                .extracting(key -> Tables.table(key).getInputs().iterator().next())
                .allMatch(input ->
                        expression(input).equals("segment") && declared(input).equals(segments));
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    private static List<String> declared(Input input) {
        return Domain.declared(input.getInputValues().getText().getTextContent());
    }
}
