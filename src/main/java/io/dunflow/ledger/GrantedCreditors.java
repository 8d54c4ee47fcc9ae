package io.dunflow.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The creditors whose amounts the user at work may see and change. For a user the others do not exist: they are left out
 * of lists, and asking for them answers as for something unknown. What works without a user acts for all of them.
 */
@Repository
public class GrantedCreditors {

    private final UserAtWork user;
    private final Creditors creditors;
    private final JdbcClient jdbc;

    GrantedCreditors(UserAtWork user, Creditors creditors, JdbcClient jdbc) {
        this.user = user;
        this.creditors = creditors;
        this.jdbc = jdbc;
    }

    /** Whether nothing is withheld, now or from creditors to come. */
    public boolean all() {
        return user.now().map(this::all).orElse(true);
    }

    /** Ids of the granted creditors, for {@code creditor_id = any(:granted)}; empty when there are none. */
    public Long[] ids() {
        return granted().stream().map(Granted::id).toArray(Long[]::new);
    }

    /** Codes of the granted creditors, in their order. */
    public List<String> codes() {
        return granted().stream().map(Granted::code).toList();
    }

    /** Whether the person owes, or owed, something to a granted creditor; what others know of it nobody is told. */
    public boolean meet(long personId) {
        return all()
                || jdbc.sql(
                                """
                                select exists (select from account a join debtor d on d.id = a.debtor_id
                                  where d.person_id = ? and a.creditor_id = any(?))
                                """)
                        .params(personId, ids())
                        .query(Boolean.class)
                        .single();
    }

    public boolean contain(Collection<Long> creditorIds) {
        return all() || Set.copyOf(Arrays.asList(ids())).containsAll(creditorIds);
    }

    /** The same for somebody who need not be at work. */
    public boolean contain(UserAtWork.User one, Collection<Long> creditorIds) {
        var ids = granted(Optional.of(one)).stream().map(Granted::id).toList();
        return all(one) || ids.containsAll(creditorIds);
    }

    /**
     * The creditor of a code.
     *
     * @throws NotInLedger when there is none among the granted ones
     */
    public Creditor get(String code) {
        var found = creditors.findByCode(code).filter(creditor -> contain(List.of(creditor.id())));
        return found.orElseThrow(() -> unknown("creditor", code));
    }

    /** @throws NotInLedger when there is no such account with a granted creditor */
    public void demandAccount(long accountId) {
        var creditor = jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .optional();
        if (creditor.isEmpty() || !contain(List.of(creditor.get()))) {
            throw unknown("account", accountId);
        }
    }

    /** The same answer for what does not exist and for what is withheld. */
    public NotInLedger unknown(String thing, Object id) {
        return all() ? new NotInLedger(thing, id) : NotInLedger.orNotGranted(thing, id);
    }

    private boolean all(UserAtWork.User one) {
        return jdbc.sql(
                        """
                        select exists (select from creditor_grant
                          where creditor_id is null and (user_id = :user or group_id = any(:groups)))
                        """)
                .param("user", one.id())
                .param("groups", one.groups().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<Granted> granted() {
        return granted(user.now());
    }

    private List<Granted> granted(Optional<UserAtWork.User> one) {
        return jdbc.sql(
                        """
                        select c.id, c.code from creditor c
                        where :everything or exists (select from creditor_grant g
                          where (g.user_id = :user or g.group_id = any(:groups))
                            and coalesce(g.creditor_id, c.id) = c.id)
                        order by c.code
                        """)
                .param("everything", one.isEmpty())
                .param("user", one.map(UserAtWork.User::id).orElse(""))
                .param(
                        "groups",
                        one.map(UserAtWork.User::groups).orElse(Set.of()).toArray(String[]::new))
                .query(Granted.class)
                .list();
    }

    private record Granted(long id, String code) {}
}
