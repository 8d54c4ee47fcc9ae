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

    /** Whether both cases are of one creditor, or each of these groups was granted both creditors. */
    public boolean together(long one, long other, Collection<String> groups) {
        return jdbc.sql(
                        """
                        select a.creditor_id = b.creditor_id or not exists (
                          select 1 from unnest(:groups) g(id), (values (a.creditor_id), (b.creditor_id)) x(creditor)
                          where not exists (select 1 from creditor_grant q
                            where q.group_id = g.id and (q.creditor_id is null or q.creditor_id = x.creditor)))
                        from dunning_case c join account a on a.id = c.account_id, dunning_case o
                        join account b on b.id = o.account_id
                        where c.id = :one and o.id = :other
                        """)
                .param("groups", groups.toArray(String[]::new))
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

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
