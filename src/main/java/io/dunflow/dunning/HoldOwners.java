package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.KnownUsers;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a hold may be: who is told of its end has to see what is held, and be one of those who lift holds. */
@Component
public class HoldOwners {

    private static final Set<String> LIFTING = Set.of("collector", "lead");

    private final KnownUsers users;
    private final GrantedCreditors granted;
    private final JdbcClient jdbc;

    HoldOwners(KnownUsers users, GrantedCreditors granted, JdbcClient jdbc) {
        this.users = users;
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /** The owner of a hold, as long as it may be owned by this one: rights are taken away while it lasts. */
    public Optional<String> of(long holdId) {
        var creditors = jdbc.sql(
                        """
                        select distinct a.creditor_id from hold h left join item i on i.id = h.item_id
                        join account a on a.id in (h.account_id, i.account_id) or a.id in (select accounts_under(h.debtor_id))
                        where h.id = ?
                        """)
                .param(holdId)
                .query(Long.class)
                .list();
        return jdbc.sql("select owner from hold where id = ?")
                .param(holdId)
                .query(String.class)
                .optional()
                .filter(owner -> may(owner, creditors));
    }

    /** @throws InvalidInput when somebody else than who places the hold is to own it, and could do nothing with it */
    void refuse(String owner, String actor, Collection<Long> creditors) {
        if (owner == null || owner.equals(actor)) {
            return;
        }
        if (users.find(owner).isEmpty()) {
            throw new InvalidInput("owner", say("hold.stranger", owner));
        }
        if (!may(owner, creditors)) {
            throw new InvalidInput("owner", say("hold.ownerNotGranted", owner));
        }
    }

    private boolean may(String owner, Collection<Long> creditors) {
        return users.find(owner)
                .filter(one -> one.groups().stream().anyMatch(LIFTING::contains))
                .filter(one -> granted.contain(one, creditors))
                .isPresent();
    }
}
