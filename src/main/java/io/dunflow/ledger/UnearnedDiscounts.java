package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was deducted for early payment and not earned, and lets little of it go. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnearnedDiscounts {

    private final DiscountedItems discounted;
    private final TakingDiscounts taking;
    private final JdbcClient jdbc;

    UnearnedDiscounts(DiscountedItems discounted, TakingDiscounts taking, JdbcClient jdbc) {
        this.discounted = discounted;
        this.taking = taking;
        this.jdbc = jdbc;
    }

    /**
     * Items of a creditor of which something is open and covered by nothing, after money came in and all steps have passed.
     *
     * @param complete the day through which all money is known
     * @return by account
     */
    public List<Candidate> candidates(long creditorId, LocalDate complete) {
        return jdbc.sql(
                        """
                        select i.id as item_id, i.account_id from item i join account a on a.id = i.account_id
                         where a.creditor_id = :creditor and i.open_amount > 0 and i.dunnable_amount = i.open_amount
                           and (select max(s.until) from discount_step s where s.invoice_id = i.invoice_id
                                  and (s.item_id is null or s.item_id = i.id)) < :complete
                           and exists (select from item o join entry e on e.item_id = o.id
                                        where o.invoice_id = i.invoice_id and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                                          and e.amount < 0 and not exists (select from entry r where r.reverses_id = e.id))
                         order by i.account_id, i.id
                        """)
                .param("creditor", creditorId)
                .param("complete", complete)
                .query(Candidate.class)
                .list();
    }

    /** Books what was earned of these items and could not be booked then, as something covered them. The caller holds the locks. */
    public void takeEarned(Collection<Long> itemIds, Booking booking) {
        taking.judge(itemIds, booking);
    }

    /** What was deducted of these items, of which all money through the day is known. The caller holds the accounts' locks. */
    public List<Deduction> of(Collection<Long> itemIds, DiscountTolerance tolerance, LocalDate complete) {
        return discounted.invoicesOf(itemIds).stream()
                .flatMap(items -> ofInvoice(items, tolerance, complete))
                .filter(one -> itemIds.containsAll(one.missing().keySet()))
                .toList();
    }

    /** Lets it go. */
    public void letGo(Deduction deduction, Booking booking) {
        discounted.invoicesOf(deduction.missing().keySet()).stream()
                .flatMap(List::stream)
                .filter(item -> deduction.missing().containsKey(item.itemId()))
                .forEach(item -> taking.letGo(item, booking));
    }

    private Stream<Deduction> ofInvoice(List<DiscountedItem> items, DiscountTolerance tolerance, LocalDate complete) {
        var ofAll = items.size() > 1
                ? deduction(DiscountedItem.all(items), items, tolerance, complete)
                : Optional.<Deduction>empty();
        return ofAll.isPresent()
                ? ofAll.stream()
                : items.stream().flatMap(item -> deduction(item, List.of(item), tolerance, complete).stream());
    }

    private Optional<Deduction> deduction(
            DiscountedItem whole, List<DiscountedItem> items, DiscountTolerance tolerance, LocalDate complete) {
        if (whole.steps().isEmpty()
                || whole.open().signum() <= 0
                || complete.isBefore(tolerance.lastDay(whole.lastDay()))) {
            return Optional.empty();
        }
        return whole.deducted(tolerance).flatMap(step -> whole.lastPayment().map(last -> {
            var missing = new LinkedHashMap<Long, BigDecimal>();
            items.stream()
                    .filter(item -> item.open().signum() > 0)
                    .forEach(item -> missing.put(item.itemId(), item.open()));
            return new Deduction(
                    whole.accountId(),
                    number(whole.invoiceId()),
                    missing,
                    whole.open(),
                    step.until(),
                    last.valueDate(),
                    last.creditId());
        }));
    }

    private String number(long invoiceId) {
        return jdbc.sql("select number from invoice where id = ?")
                .param(invoiceId)
                .query(String.class)
                .single();
    }

    /** An item that may be short of a discount. */
    public record Candidate(long itemId, long accountId) {}
}
