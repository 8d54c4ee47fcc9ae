package io.dunflow.legal;

/**
 * What the table {@code legal-decision} says about taking a claim to court.
 *
 * @param answer SUE, REFER or DO_NOT_SUE
 * @param writeOff what is not sued for is to be written off
 */
record Verdict(String answer, String reason, boolean writeOff, long decision) {

    boolean worthIt() {
        return !"DO_NOT_SUE".equals(answer);
    }

    /** Whether it still says what was said before. */
    boolean says(String before, String reasonBefore) {
        return answer.equals(before) && reason.equals(reasonBefore);
    }
}
