package io.dunflow.agency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what agencies earn, as their contracts say, line by line as money comes in and goes back. Money with a value
 * date up to the named date earns nothing unless the contract says so (domain rule 2.11).
 */
@Component
class Commissions {

    private static final String MOVED =
            """
            with taken as (
              select t.credit_id, t.item_id, t.amount from portion_taken t join credit k on k.id = t.credit_id
              where t.cover = 'PLACEMENT' and t.cover_id = :placement and k.kind = 'PAYMENT'),
            written as (
              select c.credit_id, c.item_id, sum(c.amount) as amount from agency_commission c
              where c.placement_id = :placement and c.agency_id = :agency and c.reason not in ('AFTER_END', 'EARNED_BEFORE_END')
                and exists (select from placement_item x where x.placement_id = c.placement_id and x.item_id = c.item_id
                  and x.left_out is null)
              group by c.credit_id, c.item_id),
            moved as (
              select coalesce(t.credit_id, w.credit_id) as credit_id, coalesce(t.item_id, w.item_id) as item_id,
                coalesce(t.amount, 0) - coalesce(w.amount, 0) as amount
              from taken t full join written w on w.credit_id = t.credit_id and w.item_id = t.item_id)
            select m.credit_id, m.item_id, m.amount, k.value_date, exists (select from agency_payment y
              where y.account_id = k.account_id and y.reference = k.reference and y.placement_id = :placement
                and y.agency_id = :agency) as to_agency
            from moved m join credit k on k.id = m.credit_id where m.amount <> 0 order by m.credit_id, m.item_id
            """;

    /** Of a payment that pays other things now, no more is taken back than went back, whatever number of items it paid. */
    private static final String TAKEN_BACK =
            """
            with written as (
              select c.agency_id, c.placement_id, c.item_id, c.credit_id, c.paid_to, max(c.percent) as percent,
                max(c.contract_id) as contract_id, sum(c.amount) as amount, sum(c.commission) as commission,
                coalesce(sum(c.amount) filter (where c.amount > 0), 0) as ever
              from agency_commission c join placement p on p.id = c.placement_id
              join placement_item x on x.placement_id = p.id and x.item_id = c.item_id
              where p.account_id = any(:accounts) and (p.state in ('RECALLED', 'RETURNED', 'SETTLED') or x.left_out is not null)
              group by c.agency_id, c.placement_id, c.item_id, c.credit_id, c.paid_to),
            lost as (
              select w.*, greatest(w.amount - s.pays, 0) as lost,
                b.gone - sum(least(w.ever, k.amount) - w.amount) over (partition by w.credit_id) as to_take
              from written w join credit k on k.id = w.credit_id
              join lateral (select sum(e.amount) as gone from entry e
                where e.credit_id = k.id and e.kind in ('RETURN', 'REFUND')) b on b.gone > 0
              cross join lateral (select coalesce(-sum(e.amount), 0) as pays from entry e
                left join entry o on o.id = e.recovers_id
                where e.credit_id = k.id and coalesce(e.item_id, o.item_id) = w.item_id and e.kind in ('PAYMENT', 'RECOVERY')
                  and not exists (select from entry r where r.reverses_id = e.id)) s),
            gone as (
              select l.*, least(lost, to_take - sum(lost) over (partition by credit_id
                order by agency_id, placement_id, item_id, paid_to) + lost) as back
              from lost l)
            insert into agency_commission (agency_id, placement_id, item_id, credit_id, paid_to, amount, percent, commission,
              reason, contract_id, at)
            select agency_id, placement_id, item_id, credit_id, paid_to, -back, percent, -round(commission * back / amount, 2),
              'AFTER_END', contract_id, :now
            from gone where back > 0
            """;

    private final AgencyContracts contracts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Commissions(AgencyContracts contracts, JdbcClient jdbc, Clock clock) {
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Follows what was paid on a placement that an agency has. */
    void follow(Placement placement) {
        jdbc.sql(MOVED)
                .param("placement", placement.id())
                .param("agency", placement.agencyId())
                .query(Moved.class)
                .list()
                .forEach(moved -> write(placement, moved));
    }

    private void write(Placement placement, Moved moved) {
        var terms = contracts.at(placement.id(), placement.agencyId(), moved.valueDate());
        var nil = !terms.beforeNamedDate() && inTime(moved, placement.payBy());
        var percent = moved.toAgency() ? terms.percent() : terms.direct();
        add(
                placement.id(),
                placement.agencyId(),
                moved,
                nil ? BigDecimal.ZERO : percent,
                nil ? "BY_NAMED_DATE" : moved.amount().signum() < 0 ? "TAKEN_BACK" : "EARNED",
                terms.id());
    }

    private static boolean inTime(Moved moved, LocalDate payBy) {
        return payBy != null && !moved.valueDate().isAfter(payBy);
    }

    /**
     * Money of which it told after it gave the items back: earned when the debtor paid before, as far as it pays what it was
     * given.
     */
    void afterEnd(long paymentId) {
        var payment = jdbc.sql(
                        """
                        select y.credit_id, y.item_id, greatest(least(s.pays, g.given - g.earned), 0) as amount, y.value_date,
                          true as to_agency, y.placement_id, y.agency_id, p.pay_by,
                          (select max(day_in(c.zone, e.at)) from placement_event e where e.placement_id = y.placement_id
                            and e.state in ('RECALLED', 'RETURNED', 'SETTLED', 'UNANSWERED', 'REJECTED')) as ended_on
                        from agency_payment y join account a on a.id = y.account_id join creditor c on c.id = a.creditor_id
                        join placement p on p.id = y.placement_id
                        cross join lateral (select coalesce(-sum(e.amount), 0) as pays from entry e
                          left join entry w on w.id = e.recovers_id
                          where e.credit_id = y.credit_id and e.kind in ('PAYMENT', 'RECOVERY')
                            and coalesce(e.item_id, w.item_id) = y.item_id
                            and not exists (select from entry r where r.reverses_id = e.id)) s
                        cross join lateral (select
                          (select f.original from placement_figure f where f.placement_id = p.id and f.item_id = y.item_id
                            and f.agency_id = y.agency_id order by f.id desc limit 1) as given,
                          (select coalesce(sum(m.amount), 0) from agency_commission m where m.placement_id = p.id
                            and m.item_id = y.item_id and m.agency_id = y.agency_id) as earned) g
                        where y.id = ?
                        """)
                .param(paymentId)
                .query(Late.class)
                .single();
        if (payment.amount().signum() == 0) {
            return;
        }
        var terms = contracts.at(payment.placementId(), payment.agencyId(), payment.valueDate());
        var nil = !terms.beforeNamedDate() && inTime(payment.moved(), payment.payBy());
        var before = payment.endedOn() == null || !payment.valueDate().isAfter(payment.endedOn());
        var earned = !nil && (before || terms.afterEnd());
        add(
                payment.placementId(),
                payment.agencyId(),
                payment.moved(),
                earned ? terms.percent() : BigDecimal.ZERO,
                nil ? "BY_NAMED_DATE" : before ? "EARNED_BEFORE_END" : "AFTER_END",
                terms.id());
    }

    /** What came back after the placement had ended was not earned: what still pays the item is, even if the rest does not. */
    void takeBack(Collection<Long> accountIds) {
        jdbc.sql(TAKEN_BACK)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", accountIds.toArray(Long[]::new))
                .update();
    }

    private void add(long placement, long agency, Moved moved, BigDecimal percent, String reason, Long contract) {
        jdbc.sql(
                        """
                        insert into agency_commission (agency_id, placement_id, item_id, credit_id, paid_to, amount, percent,
                          commission, reason, contract_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        agency,
                        placement,
                        moved.itemId(),
                        moved.creditId(),
                        moved.toAgency() ? "AGENCY" : "US",
                        moved.amount(),
                        percent,
                        moved.amount().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP),
                        reason,
                        contract,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Money that moved on a placed item. */
    record Moved(long creditId, long itemId, BigDecimal amount, LocalDate valueDate, boolean toAgency) {}

    /** Money that came to the agency after the end. */
    record Late(
            long creditId,
            long itemId,
            BigDecimal amount,
            LocalDate valueDate,
            boolean toAgency,
            long placementId,
            long agencyId,
            LocalDate payBy,
            LocalDate endedOn) {

        Moved moved() {
            return new Moved(creditId, itemId, amount, valueDate, toAgency);
        }
    }
}
