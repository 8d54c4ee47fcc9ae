package io.dunflow.resolution.person;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import org.springframework.stereotype.Component;

/**
 * Keeps users to people who owe something to a creditor that is granted to them. What is known about such a person they
 * see whole; what it did, only on accounts of granted creditors.
 */
@Component
class PersonAccess {

    private final PersonFacts facts;
    private final GrantedCreditors granted;

    PersonAccess(PersonFacts facts, GrantedCreditors granted) {
        this.facts = facts;
        this.granted = granted;
    }

    /** Whether the acting user may know the person. */
    boolean seen(long personId) {
        return granted.meet(personId);
    }

    /** @throws NotInLedger when there is no such fact, or the user may not know the person */
    PersonFact fact(long factId) {
        return facts.find(factId)
                .filter(fact -> seen(fact.personId()))
                .orElseThrow(() -> new NotInLedger("fact", factId));
    }
}
