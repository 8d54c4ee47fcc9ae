package io.dunflow.resolution.deferral;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deferrals, and what happened to them. */
@Repository
public class Deferrals {

    private static final String SELECT =
            "select id, account_id, case_id, amount, agreed_on, until_date, reason, agreed_by, agreed_at, approved_by,"
                    + " days_to_pay, authority_reason, case when state = 'ACTIVE' and exists (select from deferral_event v"
                    + " where v.deferral_id = deferral.id and v.kind = 'PASSED') then 'PASSED' else state end as state,"
                    + " (select a.currency from account a where a.id = deferral.account_id) as currency from deferral";

    private static final Map<String, String> STATES =
            Map.of("AGREED", "ACTIVE", "PROPOSED", "AWAITING_APPROVAL", "RESUMED", "AWAITING_APPROVAL");

    private final JdbcClient jdbc;
    private final Clock clock;

    Deferrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Deferral> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Deferral.class)
                .optional();
    }

    /** The deferrals of an account, newest first. */
    public List<Deferral> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where account_id = ? order by id desc")
                .param(accountId)
                .query(Deferral.class)
                .list();
    }

    /** The open items of the account, or those named, with what stands in the way of deferring them. */
    List<Item> open(long accountId, List<Long> items, LocalDate today) {
        return jdbc.sql(
                        """
                        with known as (
                        select i.id as item_id, v.number || case when i.no > 1 then '/' || i.no else '' end as invoice,
                          i.due_date as due_before, i.open_amount as open,
                          i.open_amount = i.dunnable_amount and not exists (select 1 from deferral_item x
                            join deferral d on d.id = x.deferral_id where x.item_id = i.id and d.state = 'ACTIVE'
                              and d.until_date >= :day) as free
                        from item i join invoice v on v.id = i.invoice_id
                        where i.account_id = :account and i.open_amount > 0)
                        select * from known
                        where case when :all then free and (due_before < :day
                            or not exists (select from known o where o.free and o.due_before < :day))
                          else item_id = any(:items) end
                        order by due_before, item_id
                        """)
                .param("account", accountId)
                .param("day", today)
                .param("all", items == null || items.isEmpty())
                .param("items", items == null ? new Long[0] : items.toArray(Long[]::new))
                .query(Item.class)
                .list();
    }

    /** How many the debtor was given by this creditor in the twelve months before. */
    int ofYear(long accountId, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*)::int from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                        join deferral f on f.account_id = o.id and f.state = 'ACTIVE'
                        where a.id = :account and f.agreed_on > (:day::date - interval '12 months')
                        """)
                .param("account", accountId)
                .param("day", today)
                .query(Integer.class)
                .single();
    }

    long add(DeferralOrder order, DeferralTerms terms, LocalDate today, BigDecimal amount, Long caseId, String by) {
        return jdbc.sql(
                        """
                        insert into deferral (account_id, case_id, amount, agreed_on, until_date, days_to_pay, reason, state,
                          terms_decision, authority_reason, authority_decision, agreed_by, agreed_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'AWAITING_APPROVAL', ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        order.account(),
                        caseId,
                        amount,
                        today,
                        order.until(),
                        terms.daysToPay(),
                        order.reason(),
                        terms.decisionId(),
                        terms.reason(order.until()),
                        terms.authorityDecisionId(),
                        by,
                        now())
                .query(Long.class)
                .single();
    }

    void addItems(long deferralId, List<Item> items) {
        items.forEach(item -> jdbc.sql("insert into deferral_item (deferral_id, item_id, due_before) values (?, ?, ?)"
                        + " on conflict (deferral_id, item_id) do update set due_before = excluded.due_before")
                .params(deferralId, item.itemId(), item.dueBefore())
                .update());
    }

    /** From now on it counts, with what is open of its items now. */
    void begin(long deferralId, BigDecimal amount, LocalDate today, String approvedBy) {
        jdbc.sql("update deferral set amount = ?, agreed_on = ?, approved_by = ? where id = ?")
                .params(amount, today, approvedBy, deferralId)
                .update();
    }

    /** Items whose due date is still the one that was agreed, with the one before. */
    List<Item> itemsOf(Deferral deferral) {
        return jdbc.sql(
                        """
                        select x.item_id, v.number || case when i.no > 1 then '/' || i.no else '' end as invoice,
                          x.due_before, i.open_amount as open, i.due_date = :until as free
                        from deferral_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                        where x.deferral_id = :id order by x.item_id
                        """)
                .param("id", deferral.id())
                .param("until", deferral.untilDate())
                .query(Item.class)
                .list();
    }

    /** Its items, however their due dates moved since. */
    List<Long> allItemsOf(long deferralId) {
        return jdbc.sql("select item_id from deferral_item where deferral_id = ? order by item_id")
                .param(deferralId)
                .query(Long.class)
                .list();
    }

    void note(long deferralId, String kind, String reason, String by) {
        jdbc.sql("update deferral set state = ? where id = ?")
                .params(STATES.getOrDefault(kind, kind), deferralId)
                .update();
        event(deferralId, kind, reason, by);
    }

    /** No channel reached the debtor with what was agreed, or taken back. */
    void notTold(long deferralId, String by) {
        event(deferralId, "NOT_TOLD", "NO_CHANNEL", by);
    }

    private void event(long deferralId, String kind, String reason, String by) {
        jdbc.sql("insert into deferral_event (deferral_id, kind, reason, actor, at) values (?, ?, ?, ?, ?)")
                .params(deferralId, kind, reason, by, now())
                .update();
    }

    /** Those of a creditor whose day the bank data reaches, with something open still, that nobody was told of. */
    List<Deferral> toPass(long creditorId, LocalDate runDate) {
        return jdbc.sql(
                        """
                        select f.*, a.currency from deferral f join account a on a.id = f.account_id
                        join creditor c on c.id = a.creditor_id
                        where c.id = :creditor and f.state = 'ACTIVE' and f.until_date < :day
                          and f.until_date <= c.bank_complete_through
                          and not exists (select from deferral_event v where v.deferral_id = f.id and v.kind = 'PASSED')
                          and exists (select from deferral_item x join item i on i.id = x.item_id
                            where x.deferral_id = f.id and i.open_amount > 0)
                        order by f.id
                        """)
                .param("creditor", creditorId)
                .param("day", runDate)
                .query(Deferral.class)
                .list();
    }

    /** Its day has passed, and not all was paid: how far it is stays as it is. */
    void pass(Deferral deferral, String by) {
        event(deferral.id(), "PASSED", deferral.reason(), by);
    }

    boolean hasPassed(long deferralId) {
        return jdbc.sql("select exists (select from deferral_event where deferral_id = ? and kind = 'PASSED')")
                .param(deferralId)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An item of a deferral; free: nothing covers or moved it otherwise. */
    record Item(long itemId, String invoice, LocalDate dueBefore, BigDecimal open, boolean free) {}
}
