package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What disproved a letter is no longer so: the money went back. A correction of which the debtor knows nothing is taken
 * back, and the letters stand again; one that was sent stays, with a note. The caller holds the account's lock.
 */
@Component
class LosingGround {

    static final String LOST = "GROUND_LOST";

    private final FindingWrongClaims finding;
    private final Corrections corrections;
    private final CorrectionLines lines;
    private final WithdrawingCorrections withdrawing;

    LosingGround(
            FindingWrongClaims finding,
            Corrections corrections,
            CorrectionLines lines,
            WithdrawingCorrections withdrawing) {
        this.finding = finding;
        this.corrections = corrections;
        this.lines = lines;
        this.withdrawing = withdrawing;
    }

    void look(long accountId, List<WrongClaim> claims, String by) {
        var lost = lost(claims);
        if (lost.isEmpty()) {
            return;
        }
        var lostLines = lost.stream().map(WrongClaim::lineId).toList();
        corrections.untold(Set.of(accountId)).stream()
                .filter(correction ->
                        lines.of(correction.id()).stream().anyMatch(line -> lostLines.contains(line.lineId())))
                .forEach(correction -> withdrawing.withdraw(correction, LOST, by));
        lost(finding.of(Set.of(accountId))).forEach(claim -> note(claim, by));
    }

    private void note(WrongClaim claim, String by) {
        corrections.latestOf(claim.lineId()).ifPresent(correction -> {
            BigDecimal amount = claim.fresh().negate();
            lines.lose(correction.id(), claim.lineId(), amount);
            corrections.note(correction.id(), LOST, null, amount, by);
        });
    }

    private static List<WrongClaim> lost(List<WrongClaim> claims) {
        return claims.stream().filter(claim -> claim.fresh().signum() < 0).toList();
    }
}
