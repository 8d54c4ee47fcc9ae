package io.dunflow.dunning;

import io.dunflow.correspondence.Channel;
import io.dunflow.ledger.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run proposes for one account, and why.
 *
 * @param day the run date it was judged for
 * @param purpose PRE_DUE, DUNNING or ESCALATE; null when nothing is proposed
 * @param reason a code: of the rule that asked for it, or of what stands in the way
 * @param detail the code in figures, such as the sum that was below the minimum; may be null
 * @param policy which of the policies counts for it; null when none does
 * @param level highest level claimed
 * @param channel of the notice, or the one without which the account is left out, as it may not be used
 * @param claimed sum of the claimed amounts
 * @param netClaim that sum less credits (domain rule 2.10)
 * @param standing into which the account comes; null when nobody could tell
 * @param nextActionOn first day on which time alone can change the proposal; null when it cannot
 */
record JudgedAccount(
        AccountFacts account,
        LocalDate day,
        Step step,
        String purpose,
        String reason,
        String detail,
        String policy,
        String segment,
        int level,
        String channel,
        String template,
        String tone,
        Approval approval,
        BigDecimal claimed,
        BigDecimal netClaim,
        LocalDate nextActionOn,
        Long policyDecision,
        Long segmentDecision,
        Long stepDecision,
        Standing standing,
        List<JudgedItem> items) {

    /** The same in a standing. */
    JudgedAccount in(Standing other) {
        return new JudgedAccount(
                account,
                day,
                step,
                purpose,
                reason,
                detail,
                policy,
                segment,
                level,
                channel,
                template,
                tone,
                approval,
                claimed,
                netClaim,
                nextActionOn,
                policyDecision,
                segmentDecision,
                stepDecision,
                other,
                items);
    }

    /** The same with its items judged further. */
    JudgedAccount with(List<JudgedItem> others) {
        return new JudgedAccount(
                account,
                day,
                step,
                purpose,
                reason,
                detail,
                policy,
                segment,
                level,
                channel,
                template,
                tone,
                approval,
                claimed,
                netClaim,
                nextActionOn,
                policyDecision,
                segmentDecision,
                stepDecision,
                standing,
                others);
    }

    /** The same, left out until somebody says a rate. */
    JudgedAccount withoutRate(String rate) {
        return new JudgedAccount(
                account,
                day,
                Step.WAIT,
                null,
                "RATE_MISSING",
                rate,
                policy,
                segment,
                0,
                null,
                null,
                null,
                Approval.NONE,
                BigDecimal.ZERO,
                netClaim,
                day.plusDays(1),
                policyDecision,
                segmentDecision,
                null,
                standing,
                items.stream()
                        .map(item -> item.claimed() ? item.onlyListed("RATE_MISSING") : item)
                        .toList());
    }

    BigDecimal charged() {
        return items.stream().map(JudgedItem::charged).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same, left out because this channel may not be used. */
    JudgedAccount without(Channel refused, long decision) {
        return new JudgedAccount(
                account,
                day,
                step,
                purpose,
                reason,
                detail,
                policy,
                segment,
                level,
                refused.name(),
                template,
                tone,
                approval,
                claimed,
                netClaim,
                nextActionOn,
                policyDecision,
                segmentDecision,
                decision,
                standing,
                items);
    }

    /** Whether something was to be said, and no channel may be used for it. */
    boolean refused() {
        return !acts() && channel != null;
    }

    boolean acts() {
        return step != Step.WAIT;
    }
}
