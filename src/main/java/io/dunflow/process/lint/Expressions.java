package io.dunflow.process.lint;

import java.util.regex.Pattern;

/**
 * The grammar of what a process may compute: a variable, a comparison of variables with constants, or a choice between
 * two constants. No call of a method and no look into an object, because an expression could otherwise run anything.
 */
final class Expressions {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String CONSTANT = "(?:'[^'\"\\\\${}#]*'|-?\\d+(?:\\.\\d+)?|true|false|null)";
    private static final String TEST = "!?\\s*" + NAME + "(?:\\s*(?:==|!=|<=?|>=?)\\s*" + CONSTANT + ")?";
    private static final String TESTS = TEST + "(?:\\s*(?:\\|\\||&&)\\s*" + TEST + ")*";
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{\\s*" + TESTS + "(?:\\s*\\?\\s*" + CONSTANT + "\\s*:\\s*" + CONSTANT + ")?\\s*}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*}");
    /** A stage has the business key of its case; nothing else of an execution may be asked. */
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private Expressions() {}

    /** Whether a text holds anything that the engine would evaluate. */
    static boolean computes(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static boolean allowed(String text) {
        return text.strip().equals(BUSINESS_KEY)
                || ALLOWED.matcher(text.strip()).matches();
    }

    /** Whether it names a delegate or listener of ours, and nothing more. */
    static boolean namesBean(String text) {
        var bean = BEAN.matcher(text.strip());
        return bean.matches() && Beans.ofProgram().knows(bean.group(1));
    }
}
