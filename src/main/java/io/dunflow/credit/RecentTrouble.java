package io.dunflow.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a debtor lately, over all accounts, that may be a reason to look at its limit again. */
@Repository
class RecentTrouble {

    static final Set<String> NAMES = Set.of(
            "returnedPayments", "planDefaults", "delayIncrease", "insolvencyHint", "pauseBeforeOrder", "orderPercent");

    /** Days for which a returned payment, and an order, is recent. */
    private static final int MONTH = 30;

    private final JdbcClient jdbc;

    RecentTrouble(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of a day; {@code limit} is in {@code currency}. */
    Map<String, Object> of(long debtorId, LocalDate day, BigDecimal limit, String currency) {
        var facts = new HashMap<String, Object>();
        var money = money(debtorId, day);
        facts.put("returnedPayments", money.returnedPayments());
        facts.put("planDefaults", money.planDefaults());
        facts.put("insolvencyHint", money.insolvencyHint());
        facts.put("delayIncrease", delayIncrease(debtorId, day));
        var orders = orders(debtorId, day, currency);
        facts.put("pauseBeforeOrder", orders.pause());
        facts.put("orderPercent", orders.pause() == null ? null : LimitUse.percent(orders.amount(), limit));
        return facts;
    }

    private Money money(long debtorId, LocalDate day) {
        return jdbc.sql(
                        """
                select
                  (select count(*) from account a join creditor c on c.id = a.creditor_id
                    join entry e on e.account_id = a.id and e.kind = 'RETURN'
                    where a.debtor_id = d.id and day_in(c.zone, e.known_at) > cast(:day as date) - :month)
                    as returned_payments,
                  (select count(*) from account a join plan p on p.account_id = a.id
                    where a.debtor_id = d.id and p.state = 'DEFAULTED'
                      and p.defaulted_on > cast(:day as date) - :memory) as plan_defaults,
                  exists (select from known_fact f where f.person_id = d.person_id and f.kind = 'INSOLVENT'
                    and not exists (select from person_fact_withdrawal w where w.fact_id = f.id))
                  or exists (select from label l where l.debtor_id = d.id and l.key = 'insolvencyHint' and l.latest
                    and l.value is not null)
                  or exists (select from account a join creditor c on c.id = a.creditor_id
                    join placement p on p.account_id = a.id join placement_event e on e.placement_id = p.id
                    where a.debtor_id = d.id and e.state = 'INSOLVENCY_HINT'
                      and day_in(c.zone, e.at) > cast(:day as date) - :memory) as insolvency_hint
                from debtor d where d.id = :debtor""")
                .param("debtor", debtorId)
                .param("day", day)
                .param("month", MONTH)
                .param("memory", DebtorFacts.MEMORY)
                .query(Money.class)
                .single();
    }

    /** By how many days more late it paid in the last three months than in the three before; null when one of them is empty. */
    private BigDecimal delayIncrease(long debtorId, LocalDate day) {
        var delays = jdbc.sql(
                        """
                with settled as (
                  select s.due_date, s.settled_on, s.amount from settled_item s join account a on a.id = s.account_id
                    where a.debtor_id = :debtor and s.settled_on > :before and s.settled_on <= :day
                  union all
                  select i.due_date, i.settled_on, i.amount from item i join account a on a.id = i.account_id
                    where a.debtor_id = :debtor and i.settled_on > :before and i.settled_on <= :day)
                select (sum(greatest(settled_on - due_date, 0) * amount) filter (where settled_on > :since))
                    / (sum(amount) filter (where settled_on > :since)) as recent,
                  (sum(greatest(settled_on - due_date, 0) * amount) filter (where settled_on <= :since))
                    / (sum(amount) filter (where settled_on <= :since)) as before
                from settled""")
                .param("debtor", debtorId)
                .param("day", day)
                .param("since", day.minusMonths(3))
                .param("before", day.minusMonths(6))
                .query(Delays.class)
                .single();
        return delays.recent() == null || delays.before() == null
                ? null
                : delays.recent().subtract(delays.before()).setScale(1, RoundingMode.HALF_UP);
    }

    /** What was ordered in the last month, and how long it had ordered and bought nothing before. */
    private Orders orders(long debtorId, LocalDate day, String currency) {
        return jdbc.sql(
                        """
                with mine as (select id, currency from account where debtor_id = :debtor),
                ordered as (
                  select min(o.ordered_on) as first, sum(round(o.amount * rate_on(m.currency, :in, :day), 2)) as amount
                  from mine m join customer_order o on o.account_id = m.id
                  where not o.cancelled and o.ordered_on > cast(:day as date) - :month and o.ordered_on <= :day)
                select amount, first - (select max(b.day) from (
                  select o.ordered_on as day from mine m join customer_order o on o.account_id = m.id
                  union all select v.issued_on from mine m join invoice v on v.account_id = m.id
                  union all select s.issued_on from mine m join settled_item s on s.account_id = m.id) b
                  where b.day < first) as pause
                from ordered""")
                .param("debtor", debtorId)
                .param("day", day)
                .param("in", currency)
                .param("month", MONTH)
                .query(Orders.class)
                .single();
    }

    private record Money(int returnedPayments, int planDefaults, boolean insolvencyHint) {}

    private record Delays(BigDecimal recent, BigDecimal before) {}

    private record Orders(BigDecimal amount, Integer pause) {}
}
