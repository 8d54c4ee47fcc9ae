package io.dunflow.credit;

/**
 * What the table {@code credit-authority} says.
 *
 * @param alone whether one person is enough
 * @param second the least senior who may agree, CREDIT or LEAD, when one is not
 * @param reason why
 * @param decisionId record of the answer
 */
record CreditAuthority(boolean alone, String second, String reason, Long decisionId) {

    /** Whose task it is to agree, as candidate groups of the engine. */
    static String groups(String second) {
        return "LEAD".equals(second) ? "lead" : "credit,lead";
    }
}
