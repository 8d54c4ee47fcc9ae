package io.dunflow.interest;

import io.dunflow.ledger.ChargeLines;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what interest is claimed or booked, and fixed sums and penalties of items that may have been paid in time. */
@Repository
class ClaimsOfInterest {

    private static final String CLAIMS =
            """
            select c.id, c.account_id, c.item_id, a.currency, c.amount, d.outputs -> 0 ->> 'rounding' as rounding,
              d.outputs -> 0 ->> 'base' as base,
              coalesce(d.outputs -> 0 ->> 'creditsFrom', '') = 'CREDIT_DATE' as credits_from_their_date,
              coalesce(d.outputs -> 0 ->> 'shiftDueDate', 'false')::boolean as shifts,
              (select min(f.opened_on) from legal_effect e join person_fact f on f.id = e.fact_id
                where e.account_id = a.id and e.effect = 'STOP_INTEREST'
                  and not exists (select from legal_effect_end x where x.effect_id = e.id)) as stops_on
            from charge c join account a on a.id = c.account_id left join decision d on d.id = c.terms_id
            where c.account_id = any(?) and c.kind = 'INTEREST' and c.state in ('CLAIMED', 'BOOKED', 'PAID')
              and exists (select from charge_line l where l.charge_id = c.id)
            order by c.state = 'CLAIMED', c.id
            """;

    private static final String FIXED_SUMS =
            """
            select c.id, c.account_id, c.item_id, a.currency, i.due_date as due, r.calendar,
              coalesce((select d.outputs -> 0 ->> 'shiftDueDate' from charge x join decision d on d.id = x.terms_id
                where x.item_id = i.id and x.kind = 'INTEREST' order by x.id desc limit 1), 'false')::boolean as shifts
            from charge c join account a on a.id = c.account_id join item i on i.id = c.item_id
            join creditor r on r.id = a.creditor_id
            where c.account_id = any(?) and c.kind in ('FIXED_SUM', 'PENALTY') and c.state in ('CLAIMED', 'BOOKED', 'PAID')
              and case when i.open_amount = 0 then exists (select from entry e where e.item_id = i.id and e.amount < 0
                  and e.kind <> 'CREDIT_NOTE' and not exists (select from entry r where r.reverses_id = e.id))
                else exists (select from credit k where k.account_id = i.account_id and k.kind = 'CREDIT_NOTE'
                  and k.invoice_id is null and k.unallocated > 0) end
            order by c.id
            """;

    private final JdbcClient jdbc;
    private final ChargeLines lines;

    ClaimsOfInterest(JdbcClient jdbc, ChargeLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** What is booked first, then by age. */
    List<ClaimedInterest> of(Collection<Long> accountIds) {
        var claims = jdbc.sql(CLAIMS)
                .param(accountIds.toArray(Long[]::new))
                .query(ClaimedInterest.Facts.class)
                .list();
        var ofClaims = lines.of(claims.stream().map(ClaimedInterest.Facts::id).toList());
        return claims.stream()
                .map(claim -> new ClaimedInterest(claim, ofClaims.get(claim.id())))
                .toList();
    }

    List<FixedSum> fixedSums(Collection<Long> accountIds) {
        return jdbc.sql(FIXED_SUMS)
                .param(accountIds.toArray(Long[]::new))
                .query(FixedSum.class)
                .list();
    }

    /**
     * A fixed sum or a penalty that is claimed or in the books.
     *
     * @param due as it is by now, like that of interest
     * @param shifts whether by the terms of the item's interest a due date on a day off moves
     */
    record FixedSum(
            long id, long accountId, long itemId, String currency, LocalDate due, String calendar, boolean shifts) {

        DefaultFacts facts(List<TimeGiven> given) {
            return new DefaultFacts(due, due, null, false, calendar, given);
        }
    }
}
