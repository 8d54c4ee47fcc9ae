package io.dunflow.resolution.person;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets standing facts act on accounts that came after them, before a run decides anything about these. */
@Component
@Order(0)
class ActingOnNewAccounts implements BeforeProposal {

    private final PersonFacts facts;
    private final ActingOnFacts acting;
    private final AccountLocks locks;

    ActingOnNewAccounts(PersonFacts facts, ActingOnFacts acting, AccountLocks locks) {
        this.facts = facts;
        this.acting = acting;
        this.locks = locks;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return facts.notActedOn(creditorId).stream()
                .map(PersonFacts.New::accountId)
                .collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var found = accounts(creditorId, runDate);
        if (!found.isEmpty()) {
            locks.take(found);
            facts.notActedOn(creditorId)
                    .forEach(one -> acting.act(facts.find(one.factId()).orElseThrow(), List.of(one.accountId())));
        }
    }
}
