package io.dunflow.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts and items as they are shown. */
@Repository
class AccountViews {

    private static final String ACCOUNTS =
            """
            select a.id, c.code as creditor, d.number as debtor, d.name, a.currency, i.open, i.dunnable, i.overdue,
                   i.open_items, i.overdue_items, i.oldest_due_date, coalesce(s.standing, 'CLEAR') as standing, s.since,
                   s.reason as standing_reason, coalesce(s.delivery_stop, false) as delivery_stop,
                   coalesce(s.credit_stop, false) as credit_stop, s.terms,
                   coalesce((select sum(unallocated) from credit where account_id = a.id and unallocated > 0), 0)
                     as unallocated,
                   coalesce((select sum(unallocated) from credit where account_id = a.id and unallocated > 0
                     and parked_at is not null), 0) as parked,
                   coalesce((select sum(open_amount) from charge where account_id = a.id and state = 'BOOKED'), 0) as charges
              from account a join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
              left join account_standing s on s.account_id = a.id and s.latest
             cross join lateral (
                   select coalesce(sum(open_amount), 0) as open, coalesce(sum(dunnable_amount), 0) as dunnable,
                          coalesce(sum(open_amount) filter (where due_date < t.today), 0) as overdue,
                          count(*) as open_items, count(*) filter (where due_date < t.today) as overdue_items,
                          min(due_date) as oldest_due_date
                     from item, (select day_in(c.zone, :now) as today) t
                    where account_id = a.id and open_amount > 0) i
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final GrantedCreditors granted;

    AccountViews(JdbcClient jdbc, Clock clock, GrantedCreditors granted) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts after an id, in the order of their ids. */
    List<AccountAnswer> after(long id, Filter filter, int limit) {
        return jdbc.sql(
                        ACCOUNTS
                                + """
                         where a.id > :after and a.creditor_id = any(:granted)
                           and (:creditor::text is null or c.code = :creditor)
                           and (:debtor::text is null or d.number = :debtor or d.name ilike :pattern
                                or exists (select 1 from debtor_alias s
                                            where s.debtor_id = d.id and s.name ilike :pattern))
                           and (not :overdue or i.overdue_items > 0)
                         order by a.id limit :limit
                        """)
                .param("now", Moments.of(clock))
                .param("after", id)
                .param("granted", granted.ids())
                .param("creditor", filter.creditor())
                .param("debtor", filter.debtor())
                .param("pattern", filter.pattern())
                .param("overdue", filter.overdue())
                .param("limit", limit)
                .query(AccountAnswer::of)
                .list();
    }

    Optional<AccountAnswer> one(long id) {
        return jdbc.sql(ACCOUNTS + "where a.id = :id and a.creditor_id = any(:granted)")
                .param("granted", granted.ids())
                .param("now", Moments.of(clock))
                .param("id", id)
                .query(AccountAnswer::of)
                .optional();
    }

    /** Items of the account after a due date and id, oldest due first; open null means all. */
    List<ItemAnswer> items(long accountId, Boolean open, LocalDate due, long id, int limit) {
        return jdbc.sql(
                        """
                        select i.*, v.number as invoice, v.issued_on, a.currency, case when i.open_amount > 0
                                 then greatest(day_in(c.zone, :now) - i.due_date, 0)
                                 else 0 end as days_overdue
                          from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
                          join creditor c on c.id = a.creditor_id
                         where i.account_id = :account and (i.due_date, i.id) > (:due, :after)
                           and (:open::boolean is null or (i.open_amount > 0) = :open)
                         order by i.due_date, i.id limit :limit
                        """)
                .param("now", Moments.of(clock))
                .param("account", accountId)
                .param("due", due)
                .param("after", id)
                .param("open", open)
                .param("limit", limit)
                .query(ItemAnswer::of)
                .list();
    }

    /**
     * Which accounts are asked for.
     *
     * @param debtor its number, or a part of its name; null: all
     */
    record Filter(String creditor, String debtor, boolean overdue) {

        String pattern() {
            return debtor == null ? null : "%" + debtor.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }
}
