package io.dunflow.worklist;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases of one debtor may be spoken about in one call: those whose amounts everybody of the team may see. */
@Repository
public class SharedCalls {

    private final JdbcClient jdbc;

    SharedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All cases that collectors have of the debtor of this case, itself included, the oldest first. */
    public List<Long> ofDebtor(long caseId) {
        return jdbc.sql(
                        """
                        select o.id from dunning_case c join account a on a.id = c.account_id
                        join account b on b.debtor_id = a.debtor_id join dunning_case o on o.account_id = b.id
                        where c.id = ? and o.closed_at is null and o.stage = 'ESCALATION' and not o.shadow order by o.id
                        """)
                .param(caseId)
                .query(Long.class)
                .list();
    }

    /** Whether both cases are of one creditor, or nobody of these may see the amounts of one creditor without the other. */
    public boolean together(long one, long other, Collection<Member> readers) {
        return jdbc.sql(
                        """
                        with reader as (select * from unnest(:users, :groups) m(id, in_group)),
                        sees as (
                          select r.id, q.creditor_id from reader r join creditor_grant q on q.user_id = r.id
                          union select r.id, q.creditor_id from reader r join creditor_grant q on q.group_id = r.in_group)
                        select a.creditor_id = b.creditor_id or not exists (
                          select from reader r
                          where exists (select from sees s where s.id = r.id and coalesce(s.creditor_id, a.creditor_id) = a.creditor_id)
                             <> exists (select from sees s where s.id = r.id and coalesce(s.creditor_id, b.creditor_id) = b.creditor_id))
                        from dunning_case c join account a on a.id = c.account_id, dunning_case o
                        join account b on b.id = o.account_id
                        where c.id = :one and o.id = :other
                        """)
                .param("users", readers.stream().map(Member::user).toArray(String[]::new))
                .param("groups", readers.stream().map(Member::group).toArray(String[]::new))
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /**
     * Somebody in a group.
     *
     * @param group empty when in none
     */
    public record Member(String user, String group) {}

    /** The cases of the account that was chosen in the form: creditor and currency, or nothing for all of them. */
    public List<Long> chosen(List<Long> cases, String account) {
        return jdbc.sql(
                        """
                        select k.id from dunning_case k join account a on a.id = k.account_id
                        join creditor c on c.id = a.creditor_id
                        where k.id = any(:cases) and (:account = '' or c.code || ' ' || a.currency = :account) order by k.id
                        """)
                .param("cases", cases.toArray(Long[]::new))
                .param("account", account == null ? "" : account.strip())
                .query(Long.class)
                .list();
    }
}
