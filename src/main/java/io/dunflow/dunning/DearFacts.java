package io.dunflow.dunning;

import io.dunflow.dunning.AgreementFacts.Agreements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts that are read only when a table asks for them, each for many accounts at once. */
@Component
class DearFacts {

    private final JdbcClient jdbc;

    DearFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was agreed, together with what the debtors said about not paying. */
    Map<Long, Agreements> circumstances(List<Long> accountIds, Map<Long, Agreements> agreed) {
        var all = new HashMap<>(agreed);
        jdbc.sql(
                        """
                        select a.id, r.reason, h.hard
                        from account a
                        left join lateral (select reason from payment_reason where account_id = a.id
                          order by id desc limit 1) r on true
                        cross join lateral (select exists (select from standing_fact f
                          join debtor d on d.person_id = f.person_id
                          where d.id = a.debtor_id and f.kind = 'HARDSHIP') as hard) h
                        where a.id = any(:ids) and (r.reason is not null or h.hard)
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .query(Said.class)
                .list()
                .forEach(said -> all.merge(
                        said.id(),
                        Agreements.NONE.saying(said.reason(), said.hard()),
                        (before, one) -> before.saying(said.reason(), said.hard())));
        return all;
    }

    /** What the groups owe to which these accounts belong; accounts of groups that owe nothing overdue are missing. */
    Map<Long, GroupFacts> groups(List<Long> accountIds, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select a.id, sum(i.open_amount) as overdue_total, count(*)::int as overdue_count,
                          :day::date - min(i.due_date) as oldest_age
                        from account a
                        join debtor d on d.id = a.debtor_id
                        join debtor m on m.id = coalesce(d.parent_id, d.id) or m.parent_id = coalesce(d.parent_id, d.id)
                        join account g on g.debtor_id = m.id and g.creditor_id = a.creditor_id
                          and g.currency = a.currency
                        join item i on i.account_id = g.id and i.open_amount > 0 and i.due_date < :day
                        where a.id = any(:ids) group by a.id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("day", day)
                .query(Group.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Group::id, Group::facts));
    }

    /** How many dunning notices stand that claimed an item which is still open; accounts without any are missing. */
    Map<Long, Integer> attempts(List<Long> accountIds) {
        return jdbc
                .sql(
                        """
                        select n.account_id as id, count(distinct n.id)::int as attempts
                        from notice n join account a on a.id = n.account_id join creditor cr on cr.id = a.creditor_id
                        join notice_line nl on nl.notice_id = n.id and nl.standing and nl.claimed
                        join item i on i.id = nl.item_id and i.open_amount > 0
                        where n.account_id = any(:ids) and n.purpose = 'DUNNING' and n.standing and n.shadow = cr.shadow
                        group by n.account_id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .query(Attempts.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Attempts::id, Attempts::attempts));
    }

    /** Why the bank took the last payment of an account back; missing where it took none, or another came since. */
    Map<Long, String> returnReasons(List<Long> accountIds) {
        return jdbc
                .sql(
                        """
                        select distinct on (e.account_id) e.account_id as id, e.reason
                        from entry e
                        where e.account_id = any(:ids) and e.kind = 'RETURN' and e.reason is not null
                          and not exists (select 1 from credit c where c.account_id = e.account_id
                                            and c.kind = 'PAYMENT' and c.known_at > e.known_at)
                        order by e.account_id, e.id desc
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .query(Returned.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Returned::id, Returned::reason));
    }

    /** The group of an account. */
    record Group(long id, BigDecimal overdueTotal, int overdueCount, Integer oldestAge) {

        GroupFacts facts() {
            return new GroupFacts(overdueTotal, overdueCount, oldestAge);
        }
    }

    /** What was said about not paying. */
    record Said(long id, String reason, boolean hard) {}

    /** How often an account was written to. */
    record Attempts(long id, int attempts) {}

    /** Why an account's last payment was taken back. */
    record Returned(long id, String reason) {}
}
