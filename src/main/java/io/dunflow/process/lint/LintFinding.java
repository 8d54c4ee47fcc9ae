package io.dunflow.process.lint;

/**
 * What is wrong with a model, and where.
 *
 * @param file such as {@code bpmn/escalation.bpmn}
 * @param element id of the element, row or field; of the whole file, the name of the process or table
 * @param rule id of the rule that says so
 * @param message what is wrong, in a sentence
 */
public record LintFinding(String file, String element, String rule, String message) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + message + " [" + rule + "]";
    }
}
