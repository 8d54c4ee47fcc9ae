package io.dunflow.process.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReviewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text>&lt; 30</text>",
                "<text>\"an external agency\"</text>",
                "<text>(function(x) x + 1)(2)</text>",
                "<text expressionLanguage='juel'>${amount}</text>"
            })
    void aCellInFeelOrWithAVariableIsAllowed(String cell) {
        assertThatCode(() -> reviewTable(cell)).doesNotThrowAnyException();
    }

    @Test
    void aCellInTheNamedLanguageFeelIsAllowed() {
        for (var language : new String[] {
            "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/FEEL/20140401"
        }) {
            assertThatCode(() -> ModelReview.check("a.dmn", table(language, "<text>1</text>")))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.Runtime\" } }",
                "function(x)\n\nexternal {java: {}}",
                "function /* a comment */ (x) /* another */ external {}",
                "1 // \"\n + function(x) external {} // \""
            })
    void aFunctionOutsideFeelIsRefusedNamingFileAndCell(String cell) {
        assertThatThrownBy(() -> reviewTable("<text>" + cell + "</text>"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContainingAll("dmn/a.dmn", "external", "Cell_1 in Rule_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python", "https://example.invalid/feel"})
    void anotherLanguageIsRefusedNamingIt(String language) {
        assertThatThrownBy(() -> ModelReview.check("dmn/a.dmn", table(language, "<text>1</text>")))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContainingAll("dmn/a.dmn", language, "Cell_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a.b()}", "${a.b}", "${a} ${b}", "${''.getClass()}", "1 + 1"})
    void juelThatIsMoreThanAVariableIsRefused(String cell) {
        assertThatThrownBy(() -> ModelReview.check("dmn/a.dmn", table("juel", "<text>" + cell + "</text>")))
                .hasMessageContaining("JUEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='Task_1' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<camunda:taskListener event='create'><camunda:script scriptFormat='js'>1</camunda:script></camunda:taskListener>",
                "<camunda:inputParameter name='a'><camunda:script resource='a.js'/></camunda:inputParameter>",
                "<bpmn:conditionExpression id='Flow_1' language='javascript'>true</bpmn:conditionExpression>"
            })
    void aScriptInAProcessIsRefused(String element) {
        assertThatThrownBy(() -> ModelReview.check("bpmn/a.bpmn", process(element)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("bpmn/a.bpmn");
    }

    @Test
    void aProcessWithoutScriptIsAllowed() {
        var file = process("<bpmn:conditionExpression>${outcome == 'PAID'}</bpmn:conditionExpression>");

        assertThatCode(() -> ModelReview.check("bpmn/a.bpmn", file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'PAID' || outcome == 'PROMISES'}",
                "${attempts >= 3 && !stop}",
                "${goesOn}",
                "${approval == 'LEAD' ? 'lead' : 'finance,lead'}",
                "#{execution.processBusinessKey}",
                "P3D"
            })
    void anExpressionThatComparesVariablesWithConstantsIsAllowed(String expression) {
        var element = "<bpmn:conditionExpression><![CDATA[" + expression + "]]></bpmn:conditionExpression>";

        assertThatCode(() -> ModelReview.check("bpmn/a.bpmn", process(element))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource.connection}",
                "${execution.processEngineServices}",
                "${runtimeService.deleteProcessInstance(a, b)}",
                "${''.getClass()}",
                "${a['b']}",
                "${a == b.c}",
                "#{execution.processEngine}",
                "hello ${a.b} and ${c}",
                "${a}${b.c()}",
                "$<!-- -->{a.b()}"
            })
    void anExpressionThatCouldCallSomethingIsRefusedWhereverItStands(String expression) {
        var text = "<bpmn:userTask id='Task_1'><bpmn:documentation>" + expression
                + "</bpmn:documentation></bpmn:userTask>";
        var cdata = "<camunda:field name='a'><camunda:string><![CDATA[" + expression
                + "]]></camunda:string></camunda:field>";
        var attribute =
                "<bpmn:userTask id='Task_1' camunda:assignee=\"" + expression.replaceAll("<!-- -->", "") + "\"/>";

        for (var element : new String[] {text, attribute, cdata.replace("<!-- -->", "")}) {
            assertThatThrownBy(() -> ModelReview.check("bpmn/a.bpmn", process(element)))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("expression");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='Task_1' camunda:delegateExpression='${dataSource}'/>",
                "<camunda:taskListener event='create' delegateExpression='${a}'/>",
                "<bpmn:callActivity id='Task_1' camunda:variableMappingDelegateExpression='${a}'/>",
                "<bpmn:serviceTask id='Task_1' camunda:class='java.lang.Runtime'/>",
                "<camunda:executionListener event='start' class='java.lang.Runtime'/>",
                "<bpmn:serviceTask id='Task_1' camunda:type='shell'/>",
                "<bpmn:serviceTask id='Task_1' xmlns:old='http://activiti.org/bpmn' old:class='java.lang.Runtime'/>",
                "<camunda:connector/>",
                "<camunda:validation><camunda:constraint name='validator' config='java.lang.Runtime'/></camunda:validation>"
            })
    void whatWouldRunAnotherBeanOrClassIsRefused(String element) {
        assertThatThrownBy(() -> ModelReview.check("bpmn/a.bpmn", process(element)))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void aDoctypeIsRefused() {
        var file = "<!DOCTYPE a [<!ENTITY b SYSTEM 'http://127.0.0.1:1/'>]><a>&b;</a>";

        assertThatThrownBy(() -> ModelReview.check("dmn/a.dmn", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("DOCTYPE");
    }

    private static void reviewTable(String cell) {
        ModelReview.check("dmn/a.dmn", table("", cell));
    }

    private static byte[] table(String language, String cell) {
        var attribute = language.isEmpty() ? "" : " expressionLanguage='" + language + "'";
        return ("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision><decisionTable>"
                        + "<rule id='Rule_1'><inputEntry id='Cell_1'" + attribute + ">" + cell
                        + "</inputEntry></rule></decisionTable></decision></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] process(String element) {
        return ("<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                        + " expressionLanguage='http://www.w3.org/1999/XPath'><bpmn:process id='Process_1'>"
                        + element + "</bpmn:process></bpmn:definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
