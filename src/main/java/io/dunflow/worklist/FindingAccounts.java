package io.dunflow.worklist;

import io.dunflow.ledger.GrantedCreditors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts by what people remember: a name, another spelling, a customer or invoice number. */
@Repository
class FindingAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final GrantedCreditors granted;

    FindingAccounts(JdbcClient jdbc, Clock clock, GrantedCreditors granted) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The accounts that match, those with most overdue first; an empty text matches all. */
    @Transactional(readOnly = true)
    List<Found> find(String text, boolean overdue, int offset, int limit) {
        return jdbc.sql(
                        """
                        select a.id, c.code as creditor, d.number, d.name as debtor, a.currency, x.open, x.overdue,
                          coalesce(x.days, 0) as days, x.items, coalesce(x.level, 0) as level,
                          (select k.stage from dunning_case k where k.account_id = a.id and k.closed_at is null
                           order by array_position(array['LEGAL','AGENCY','PLAN','ESCALATION','REMINDER'], k.stage)
                           limit 1) as stage
                        from account a
                        join creditor c on c.id = a.creditor_id
                        join debtor d on d.id = a.debtor_id
                        cross join lateral (
                          select coalesce(sum(i.open_amount), 0) as open, count(*) as items, max(k.level) as level,
                            coalesce(sum(i.open_amount) filter (where i.due_date < t.today), 0) as overdue,
                            max(t.today - i.due_date) filter (where i.due_date < t.today) as days
                          from (select day_in(c.zone, :now) as today) t
                          join item i on i.account_id = a.id and i.open_amount > 0
                          left join item_clock k on k.item_id = i.id and k.shadow = c.shadow) x
                        where a.creditor_id = any(:granted)
                          and (:text = '' or d.number ilike :pattern or d.name ilike :pattern or c.code ilike :text
                               or exists (select 1 from debtor_alias s where s.debtor_id = d.id
                                          and s.name ilike :pattern)
                               or exists (select 1 from invoice v where v.account_id = a.id and v.number = :text))
                          and (not :overdue or x.overdue > 0)
                        order by x.overdue desc, x.open desc, a.id offset :offset limit :limit
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("granted", granted.ids())
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("overdue", overdue)
                .param("offset", offset)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** An account in a list. */
    record Found(
            long id,
            String creditor,
            String number,
            String debtor,
            String currency,
            BigDecimal open,
            BigDecimal overdue,
            int days,
            int items,
            int level,
            String stage) {}
}
