package io.dunflow.correspondence;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether notices still stand. What they say about the ledger must be what the ledger says now: each claimed amount is
 * the item's dunnable amount, each listed amount its open amount, what is taken off is what is unallocated, by one of the
 * letters of a day about agreements that ended. A SERVICE notice claims nothing: it answers, and what it says was so then; a
 * CORRECTION says what was so on another day. Then every other {@link Ground} is asked.
 */
@Component
class Grounds {

    private final JdbcClient jdbc;
    private final List<Ground> others;
    private final Clock clock;

    Grounds(JdbcClient jdbc, List<Ground> others, Clock clock) {
        this.jdbc = jdbc;
        this.others = others;
        this.clock = clock;
    }

    /** Why the notice must not leave; empty when its ground stands. */
    Optional<String> lost(long noticeId) {
        return Optional.ofNullable(lost(List.of(noticeId)).get(noticeId));
    }

    /** Those of the notices that lost their ground, each with the reason. */
    Map<Long, String> lost(Collection<Long> noticeIds) {
        var lost = new LinkedHashMap<>(byLedger(noticeIds));
        for (var id : noticeIds) {
            if (!lost.containsKey(id)) {
                byOthers(id).ifPresent(reason -> lost.put(id, reason));
            }
        }
        return lost;
    }

    private Optional<String> byOthers(long noticeId) {
        return others.stream()
                .map(ground -> ground.lost(noticeId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Map<Long, String> byLedger(Collection<Long> noticeIds) {
        var lost = new LinkedHashMap<Long, String>();
        jdbc.sql(LEDGER)
                .param("ids", noticeIds.toArray(Long[]::new))
                .param("now", Utc.of(clock.instant()))
                .query(row -> {
                    lost.put(row.getLong("id"), row.getString("reason"));
                });
        return lost;
    }

    private static final String LEDGER =
            """
            select x.id, x.reason from (
              select n.id, case
                when exists (select 1 from notice_line l join item i on i.id = l.item_id
                              where l.notice_id = n.id and i.open_amount = 0) then 'SETTLED'
                when exists (select 1 from notice_line l join item i on i.id = l.item_id
                              where l.notice_id = n.id and i.due_date <> l.due_date)
                  and n.purpose <> 'SERVICE' then 'DUE_DATE_CHANGED'
                when n.purpose <> 'SERVICE' and (exists (select 1 from notice_line l join item i on i.id = l.item_id
                              where l.notice_id = n.id and l.amount <>
                                case when l.claimed then i.dunnable_amount else i.open_amount end)
                  or coalesce(o.credits, n.credits) <> (select coalesce(sum(c.unallocated), 0) from credit c
                                    where c.account_id = n.account_id and c.parked_at is null)) then 'AMOUNT_CHANGED'
                when n.charged > 0 and exists (select 1 from notice_charge x join charge c on c.id = x.charge_id
                              where x.notice_id = n.id and (c.state not in ('PREPARED', 'CLAIMED', 'BOOKED')
                                or c.state = 'BOOKED' and c.open_amount <> x.amount)) then 'CHARGES_CHANGED'
                when n.charged > 0 and exists (select 1 from charge c join charge o on o.item_id = c.item_id
                                and o.sequence = c.sequence and o.kind = c.kind and o.id <> c.id
                                and o.state in ('BOOKED', 'PAID', 'WAIVED')
                              where c.notice_id = n.id and c.state = 'PREPARED'
                                and (c.kind in ('FIXED_SUM', 'PENALTY') or c.kind = 'INTEREST' and o.through >= c.from_date and exists (
                                  select from charge_event v where v.charge_id = o.id and v.state in ('BOOKED', 'PAID', 'WAIVED')
                                    and v.id > (select min(p.id) from charge_event p where p.charge_id = c.id))))
                  then 'CHARGES_CHANGED'
                when n.purpose = 'PRE_DUE' and day_in(k.zone, :now) >
                     (select max(l.due_date) from notice_line l where l.notice_id = n.id and l.claimed)
                  then 'DUE_DATE_PASSED'
                end as reason
              from notice n join creditor k on k.id = n.creditor_id
              left join lateral (select o.credits from notice o
                where n.purpose = 'STATEMENT' and n.credits = 0 and o.purpose = 'STATEMENT' and o.account_id = n.account_id
                  and o.business_date = n.business_date and o.standing and o.credits > 0 limit 1) o on true
              where n.id = any(:ids) and n.purpose not in ('SERVICE', 'CORRECTION')) x
            where x.reason is not null
            """;
}
