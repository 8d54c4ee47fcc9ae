package io.dunflow.resolution.correction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Judges inside the run the letters that left by what became known since: a claim that was not right on its day is
 * corrected, once (domain rule 2.8). After promises and plans were judged, whose defaults it may undo.
 */
@Component
class JudgingLetters implements BeforeProposal {

    private final FindingWrongClaims finding;
    private final ProposingCorrections proposing;
    private final LosingGround losing;
    private final AccountLocks locks;

    JudgingLetters(
            FindingWrongClaims finding, ProposingCorrections proposing, LosingGround losing, AccountLocks locks) {
        this.finding = finding;
        this.proposing = proposing;
        this.losing = losing;
        this.locks = locks;
    }

    @Override
    public List<Long> accounts(long creditorId, LocalDate runDate) {
        return finding.accounts(creditorId);
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var accounts = accounts(creditorId, runDate);
        if (!accounts.isEmpty()) {
            locks.take(accounts);
            byAccount(accounts).forEach((account, claims) -> losing.look(account, claims, Actor.POLICY));
            byAccount(accounts).forEach((account, claims) -> correct(account, claims, runDate));
        }
        finding.looked(creditorId);
    }

    private void correct(long accountId, List<WrongClaim> claims, LocalDate runDate) {
        var fresh = claims.stream().filter(claim -> claim.fresh().signum() > 0).toList();
        if (!fresh.isEmpty()) {
            proposing.proposeEach(accountId, fresh, runDate);
        }
    }

    private Map<Long, List<WrongClaim>> byAccount(List<Long> accounts) {
        return finding.of(accounts).stream().collect(groupingBy(WrongClaim::accountId, LinkedHashMap::new, toList()));
    }
}
