package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a payment, or a part of it, off what it paid or recovered: what it had settled is open again, with its original due
 * date, and charges stay booked; the rest of it stays where it is. The caller holds the account's lock, and says where the money goes.
 */
@Component
class FreeingPayments {

    private final Items items;
    private final Entries entries;
    private final Recovering recovering;
    private final ChargeBooks charges;
    private final BookingSmallDifferences differences;
    private final JdbcClient jdbc;
    private final TakingDiscounts discounts;

    FreeingPayments(
            Items items,
            Entries entries,
            Recovering recovering,
            ChargeBooks charges,
            BookingSmallDifferences differences,
            JdbcClient jdbc,
            TakingDiscounts discounts) {
        this.differences = differences;
        this.charges = charges;
        this.discounts = discounts;
        this.items = items;
        this.entries = entries;
        this.recovering = recovering;
        this.jdbc = jdbc;
    }

    /** Frees all of it; returns the sum that was freed. */
    BigDecimal free(Credit payment, String reference, String reason, Booking booking) {
        return free(payment, payment.amount(), reference, reason, booking);
    }

    /**
     * Frees so much, as far as it paid anything: what it recovered, then of the item or charge that it paid last, what it took
     * last of it first. What stays pays no other thing than before: it may be of before an agreement that covers the item by now.
     *
     * @return the sum that was freed
     */
    BigDecimal free(Credit payment, BigDecimal most, String reference, String reason, Booking booking) {
        if (most.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var left = most.subtract(recovering.giveBack(payment, most, reference, reason, booking));
        for (var paid : paid(payment).values()) {
            var part = left.min(sum(paid));
            if (part.signum() > 0) {
                free(payment, paid, part, new Back(reference, reason, booking));
                left = left.subtract(part);
            }
        }
        return most.subtract(left);
    }

    /** All or a part of what it paid of one item or charge. */
    private void free(Credit payment, List<Paid> ofOne, BigDecimal amount, Back back) {
        boolean whole = amount.compareTo(sum(ofOne)) == 0;
        if (ofOne.get(0).itemId() != null) {
            differences.takeBack(payment.id(), ofOne.get(0).itemId(), back.reason(), back.booking());
        }
        var left = amount;
        for (var paid : ofOne) {
            var part = left.min(paid.amount());
            if (part.signum() > 0) {
                reopen(payment, paid, part, back);
                left = left.subtract(part);
                if (!whole) {
                    leave(payment, paid, paid.amount().subtract(part), back.booking());
                }
            }
        }
        if (ofOne.get(0).itemId() != null) {
            closeItem(payment, ofOne.get(0).itemId(), whole, back);
        }
    }

    private void closeItem(Credit payment, long item, boolean whole, Back back) {
        if (whole) {
            items.coverAgain(payment.id(), item);
        }
        discounts.judge(List.of(item), back.booking());
    }

    /** What it pays, by item or charge, the latest first. */
    private Map<String, List<Paid>> paid(Credit payment) {
        var ofEach = new LinkedHashMap<String, List<Paid>>();
        jdbc.sql(
                        """
                        select e.id, e.item_id, e.charge_id, -e.amount as amount from entry e
                         where e.credit_id = ? and e.kind = 'PAYMENT'
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by coalesce(e.stays_of_id, e.id) desc
                        """)
                .param(payment.id())
                .query(Paid.class)
                .list()
                .forEach(paid -> ofEach.computeIfAbsent(paid.thing(), thing -> new ArrayList<>())
                        .add(paid));
        return ofEach;
    }

    private static BigDecimal sum(List<Paid> paid) {
        return paid.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void reopen(Credit payment, Paid paid, BigDecimal part, Back back) {
        entries.append(
                new NewEntry(
                        payment.accountId(),
                        paid.itemId(),
                        paid.chargeId(),
                        payment.id(),
                        paid.id(),
                        EntryKind.REVERSAL,
                        paid.amount(),
                        back.reference(),
                        back.reason()),
                back.booking());
        if (paid.chargeId() == null) {
            items.reopen(paid.itemId(), part);
        } else {
            // What stays of it is booked beside.
            charges.reopen(paid.chargeId(), part, back.booking().actor());
        }
    }

    /** Leaves what stays of an entry where it was; of the covers of which the rest was taken, that is covered again. */
    private void leave(Credit payment, Paid paid, BigDecimal rest, Booking booking) {
        var slices = items.taken(paid.id());
        var stays = Allocation.of(rest, slices, payment.order());
        if (rest.signum() > 0) {
            var entry = entries.appendStaying(paid.id(), rest.negate(), booking.actor());
            if (paid.itemId() != null) {
                items.took(entry, paid.itemId(), stays.taken());
            }
        }
        stays.left(slices).forEach(slice -> items.coverAgain(payment.id(), slice));
    }

    /** An entry by which it pays an item or a charge. */
    private record Paid(long id, Long itemId, Long chargeId, BigDecimal amount) {

        String thing() {
            return itemId == null ? "charge:" + chargeId : "item:" + itemId;
        }
    }

    private record Back(String reference, String reason, Booking booking) {}
}
