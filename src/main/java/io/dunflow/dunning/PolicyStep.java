package io.dunflow.dunning;

import java.math.BigDecimal;

/**
 * Something the policy does about an invoice that is not paid.
 *
 * @param day days after the due date; below 0 before it
 * @param sincePrevious days since the dunning notice before; null when there was none
 * @param purpose PRE_DUE, DUNNING or ESCALATE
 * @param level that is claimed; 0 when nothing is
 * @param channel EMAIL or LETTER; null unless a notice is sent
 * @param template whose text it has; null unless a notice is sent
 * @param approval NONE, or who has to agree
 * @param minimumAmount below which it is not sent; null when there is none
 * @param minimumPercent share of what is open below which it is not sent; null when there is none
 * @param fee charged with it; null when nothing is
 * @param fixedSum charged with it; null when nothing is
 * @param penalty whether it charges the late penalty of a contract, if that has one
 * @param interest name of the regime; null when there is none
 */
public record PolicyStep(
        int day,
        Integer sincePrevious,
        Step step,
        String purpose,
        int level,
        String channel,
        String template,
        String tone,
        String approval,
        BigDecimal minimumAmount,
        BigDecimal minimumPercent,
        BigDecimal fee,
        BigDecimal fixedSum,
        boolean penalty,
        String interest) {

    public boolean isNotice() {
        return step == Step.REMIND;
    }
}
