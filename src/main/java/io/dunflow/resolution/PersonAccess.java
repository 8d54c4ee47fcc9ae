package io.dunflow.resolution;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps users to people who owe something to a creditor that is granted to them. What is known about such a person they
 * see whole; what it did, only on accounts of granted creditors.
 */
@Component
class PersonAccess {

    private final PersonFacts facts;
    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    PersonAccess(PersonFacts facts, JdbcClient jdbc, GrantedCreditors granted) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /** Whether the acting user may know the person. */
    boolean seen(long personId) {
        return granted.all()
                || jdbc.sql(
                                """
                                select exists (select from account a join debtor d on d.id = a.debtor_id
                                  where d.person_id = ? and a.creditor_id = any(?))
                                """)
                        .params(personId, granted.ids())
                        .query(Boolean.class)
                        .single();
    }

    /** @throws NotInLedger when there is no such fact, or the user may not know the person */
    PersonFact fact(long factId) {
        return facts.find(factId)
                .filter(fact -> seen(fact.personId()))
                .orElseThrow(() -> new NotInLedger("fact", factId));
    }
}
