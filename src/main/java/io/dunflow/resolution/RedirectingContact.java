package io.dunflow.resolution;

import io.dunflow.correspondence.Redirecting;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** REDIRECT_CONTACT: letters go to whoever acts for the debtor; of a dead one, to the estate. */
@Component
class RedirectingContact implements LegalAct {

    private final Redirecting redirecting;
    private final JdbcClient jdbc;

    RedirectingContact(Redirecting redirecting, JdbcClient jdbc) {
        this.redirecting = redirecting;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "REDIRECT_CONTACT";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var to = Optional.ofNullable(fact.actsForPerson()).or(() -> estate(fact, accountId));
        to.ifPresent(one -> redirecting.redirect(accountId, fact.name(), one.to()));
        return to.isPresent() ? List.of(Change.OF_ACCOUNT) : List.of();
    }

    @Override
    public void represented(PersonFact fact, LegalEffect effect) {
        undo(fact, effect);
        act(fact, effect.accountId());
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        redirecting.end(effect.accountId(), fact.name());
        return Undone.ENDED;
    }

    /** At the address of the dead, where the heirs find it. */
    private Optional<Representative> estate(PersonFact fact, long accountId) {
        return fact.kind() != FactKind.DECEASED
                ? Optional.empty()
                : jdbc.sql("select case when d.language = 'de' then 'Nachlass ' else 'Estate of ' end || d.name"
                                + " from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                        .param(accountId)
                        .query(String.class)
                        .optional()
                        .map(name -> new Representative(name, null, null, null, null, null, null));
    }
}
