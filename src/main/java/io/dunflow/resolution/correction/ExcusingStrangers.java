package io.dunflow.resolution.correction;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.CreditorDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Corrects letters that went to somebody who never should have got them as soon as that is known, in the transaction
 * that withdraws the fact which named them: nobody was warned by such a letter, and nothing is done because of it any
 * more.
 */
@Component
class ExcusingStrangers {

    private final FindingWrongClaims finding;
    private final ProposingCorrections proposing;
    private final CreditorDays days;

    ExcusingStrangers(FindingWrongClaims finding, ProposingCorrections proposing, CreditorDays days) {
        this.finding = finding;
        this.proposing = proposing;
        this.days = days;
    }

    @EventListener
    void on(AccountsChanged changed) {
        if (!"FACT".equals(changed.cause())) {
            return;
        }
        finding.of(changed.accountIds()).stream()
                .filter(claim -> claim.wrongRecipient() != null && claim.fresh().signum() > 0)
                .collect(groupingBy(WrongClaim::accountId))
                .forEach((account, claims) -> proposing.proposeEach(account, claims, days.todayOf(account)));
    }
}
