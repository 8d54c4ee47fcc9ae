package io.dunflow.dunning;

import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Minimum amounts on the net claim (domain rules 2.4 and 2.10): credits come off the highest level first; what is left
 * there must reach the level's minimum amount and its minimum share of what is open in reminders, else those items fall back by
 * one level and the test is made again. What cannot fall back is not claimed.
 */
final class MinimumClaim {

    private MinimumClaim() {}

    /**
     * The items at the levels at which they may be claimed.
     *
     * @param claims not empty
     * @return empty when nothing reaches its minimum
     */
    static List<JudgedItem> apply(List<JudgedItem> claims, AccountFacts account, Facts facts, Sitting sitting) {
        var levelled = claims;
        while (!levelled.isEmpty() && !reached(highest(levelled), levelled, account, facts, sitting)) {
            int top = highest(levelled);
            levelled = levelled.stream().flatMap(claim -> fallBack(claim, top)).toList();
        }
        return levelled;
    }

    /** An item falls back to no less than the level it has reached, which is then claimed again; else it is not claimed. */
    private static Stream<JudgedItem> fallBack(JudgedItem claim, int top) {
        if (claim.level() < top) {
            return Stream.of(claim);
        }
        return top - 1 >= Math.max(1, claim.item().lastLevel()) ? Stream.of(claim.atLevel(top - 1)) : Stream.empty();
    }

    static int highest(List<JudgedItem> claims) {
        return claims.stream()
                .map(JudgedItem::level)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    static BigDecimal sum(List<JudgedItem> claims) {
        return claims.stream().map(claim -> claim.item().dunnable()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean reached(
            int top, List<JudgedItem> claims, AccountFacts account, Facts facts, Sitting sitting) {
        var atTop = claims.stream().filter(claim -> claim.level() == top).toList();
        var net = sum(atTop).subtract(account.credits());
        if (net.signum() <= 0) {
            return false;
        }
        var answer = sitting.ask("level-minimum", facts.and(Map.of("level", top, "levelTotal", net)));
        var amount = answer.number("minimumAmount").orElse(BigDecimal.ZERO);
        var share = answer.number("minimumPercent")
                .orElse(BigDecimal.ZERO)
                .multiply(account.openInReminders())
                .divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP);
        return net.compareTo(amount.max(share)) >= 0;
    }
}
