package io.dunflow.resolution.person;

import io.dunflow.correspondence.Redirecting;
import java.util.List;
import org.springframework.stereotype.Component;

/** REDIRECT_CONTACT: letters go to whoever acts for the debtor, as soon as somebody is named. */
@Component
class RedirectingContact implements LegalAct {

    private final Redirecting redirecting;

    RedirectingContact(Redirecting redirecting) {
        this.redirecting = redirecting;
    }

    @Override
    public String word() {
        return "REDIRECT_CONTACT";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var to = fact.actsForPerson();
        if (to == null) {
            return List.of();
        }
        redirecting.redirect(accountId, fact.name(), to.to());
        return List.of(Change.OF_ACCOUNT);
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
}
