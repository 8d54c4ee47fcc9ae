package io.dunflow.process.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelDifferenceTest {

    private static final String ROW =
            "<rule id='Rule_A'><description>Why</description><inputEntry id='a'><text>1</text>"
                    + "</inputEntry><outputEntry id='b'><text>\"YES\"</text></outputEntry></rule>";
    private static final String OTHER = ROW.replace("Rule_A", "Rule_B");

    @Test
    void theSameModelsDifferInNothing() throws IOException {
        var shipped = Map.of("bpmn/escalation.bpmn", Files.readAllBytes(Path.of("bpmn/escalation.bpmn")));

        assertThat(ModelDifference.between(shipped, shipped).nothing()).isTrue();
    }

    @Test
    void aCellTellsWhatItSaidAndWhatItSays() {
        var part = onlyPart("t.dmn", table(ROW), table(ROW.replace(">1<", ">2<")));

        assertThat(part.id()).isEqualTo("Rule_A");
        assertThat(part.kind()).isEqualTo("rule");
        assertThat(part.change()).isEqualTo(Change.CHANGED);
        assertThat(part.values()).containsExactly(new ValueDifference("when Age", "1", "2"));
    }

    @Test
    void aNewRowTellsAllItSaysAndWhereItStands() {
        var part = onlyPart("t.dmn", table(ROW), table(ROW + OTHER));

        assertThat(part.change()).isEqualTo(Change.ADDED);
        assertThat(part.values())
                .containsExactly(
                        new ValueDifference("when Age", null, "1"),
                        new ValueDifference("then Answer", null, "\"YES\""),
                        new ValueDifference("description", null, "Why"),
                        new ValueDifference("row", null, "2"));
    }

    @Test
    void aRowThatIsGoneIsRemoved() {
        var part = onlyPart("t.dmn", table(ROW + OTHER), table(ROW));

        assertThat(part.change()).isEqualTo(Change.REMOVED);
        assertThat(part.id()).isEqualTo("Rule_B");
    }

    @Test
    void aRowThatMovedTellsItsPlace() {
        var part = onlyPart("t.dmn", table(ROW + OTHER), table(OTHER + ROW));

        assertThat(part.values()).extracting(ValueDifference::what).containsExactly("row");
    }

    @Test
    void aChangedHitPolicyIsAChangeOfTheDecision() {
        var after = table(ROW).replace("hitPolicy='FIRST'", "hitPolicy='UNIQUE'");

        assertThat(onlyPart("t.dmn", table(ROW), after).values())
                .containsExactly(new ValueDifference("decisionTable hitPolicy", "FIRST", "UNIQUE"));
    }

    @Test
    void aColumnTellsItsExpression() {
        var part = onlyPart("t.dmn", table(ROW), table(ROW).replace(">age<", ">age + 1<"));

        assertThat(part.kind()).isEqualTo("input");
        assertThat(part.values()).containsExactly(new ValueDifference("inputExpression text", "age", "age + 1"));
    }

    @Test
    void anElementTellsNameDelegateConditionTimerAndFlow() throws IOException {
        var before = Files.readString(Path.of("bpmn/escalation.bpmn"));
        var after = before.replace("name=\"Call the debtor\"", "name=\"Ring the debtor\"")
                .replace("${callTaskReadModel}", "${followUpReadModel}")
                .replace("${nextStep == 'LEAD'}", "${nextStep == 'NOBODY'}")
                .replaceFirst("\\$\\{followUpOn}", "P3D")
                .replace(
                        "sourceRef=\"Event_DisputeEnded\" targetRef=\"Task_LookBeforeCall\"",
                        "sourceRef=\"Event_DisputeEnded\" targetRef=\"Task_LeadDecides\"");

        var parts = parts("bpmn/escalation.bpmn", before, after);

        assertThat(parts)
                .extracting(PartDifference::id)
                .containsExactlyInAnyOrder(
                        "Task_CallDebtor", "Flow_TriedEnough", "Timer_UntilAllowed", "Flow_DisputeEnded");
        assertThat(parts)
                .flatExtracting(PartDifference::values)
                .contains(
                        new ValueDifference("name", "Call the debtor", "Ring the debtor"),
                        new ValueDifference(
                                "taskListener create delegateExpression",
                                "${callTaskReadModel}",
                                "${followUpReadModel}"),
                        new ValueDifference("conditionExpression", "${nextStep == 'LEAD'}", "${nextStep == 'NOBODY'}"),
                        new ValueDifference("timerEventDefinition timeDate", "${followUpOn}", "P3D"),
                        new ValueDifference("targetRef", "Task_LookBeforeCall", "Task_LeadDecides"));
    }

    @Test
    void whatMovedOnThePictureIsOnePart() throws IOException {
        var before = Files.readString(Path.of("bpmn/follow-up.bpmn"));

        var part = onlyPart("bpmn/follow-up.bpmn", before, before.replace("x=\"255\"", "x=\"260\""));

        assertThat(part.kind()).isEqualTo("layout");
        assertThat(part.values()).extracting(ValueDifference::what).contains("Task_FollowUp");
    }

    @Test
    void aFieldOfAFormTellsItsChoices() throws IOException {
        var before = Files.readString(Path.of("bpmn/lead-decision.form"));

        var part = onlyPart("bpmn/lead-decision.form", before, before.replace("\"call-again\"", "\"call-once-more\""));

        assertThat(part.id()).isEqualTo("leadDecision");
        assertThat(part.values()).extracting(ValueDifference::after).contains("call-once-more");
    }

    @Test
    void textsDifferKeyByKey() {
        assertThat(parts("a.properties", "a = 1\nb = 2", "a = 1\nb = 3\nc = 4"))
                .extracting(PartDifference::id, PartDifference::change)
                .containsExactly(tuple("b", Change.CHANGED), tuple("c", Change.ADDED));
    }

    @Test
    void aFileThatCannotBeReadDiffersAsAWhole() {
        assertThat(parts("t.dmn", table(ROW), "<oops"))
                .extracting(PartDifference::kind)
                .contains("unreadable");
    }

    @Test
    void aNewFileAddsAllItsPartsAndIsCounted() {
        var difference = ModelDifference.between(Map.of(), Map.of("t.dmn", bytes(table(ROW))));

        assertThat(difference.files()).extracting(FileDifference::change).containsExactly(Change.ADDED);
        assertThat(difference.count(Change.ADDED)).isEqualTo(4);
    }

    @Test
    void itIsJsonAsItIs() throws IOException {
        var difference = ModelDifference.between(Map.of("a.properties", bytes("a=1")), Map.of());

        assertThat(new ObjectMapper().writeValueAsString(difference))
                .isEqualTo(
                        "{\"files\":[{\"file\":\"a.properties\",\"change\":\"REMOVED\",\"parts\":[{\"kind\":\"text\","
                                + "\"id\":\"a\",\"name\":\"\",\"change\":\"REMOVED\",\"values\":[{\"what\":\"text\",\"before\":"
                                + "\"1\",\"after\":null}]}]}]}");
    }

    private static PartDifference onlyPart(String file, String before, String after) {
        var parts = parts(file, before, after);
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static List<PartDifference> parts(String file, String before, String after) {
        var files = ModelDifference.between(Map.of(file, bytes(before)), Map.of(file, bytes(after)))
                .files();
        assertThat(files).hasSize(1);
        return files.get(0).parts();
    }

    private static String table(String rows) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='t' name='T'>"
                + "<decisionTable id='Table' hitPolicy='FIRST'><input id='Input_age' label='Age'><inputExpression id='e'>"
                + "<text>age</text></inputExpression></input><output id='Output_answer' label='Answer' name='answer'/>"
                + rows + "</decisionTable></decision></definitions>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
