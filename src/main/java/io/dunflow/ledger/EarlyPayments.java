package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what early payment does for items, on pages, in letters and over the API. */
@Component
public class EarlyPayments {

    private final DiscountedItems discounted;
    private final JdbcClient jdbc;

    EarlyPayments(DiscountedItems discounted, JdbcClient jdbc) {
        this.discounted = discounted;
        this.jdbc = jdbc;
    }

    /** Of those of the items that have terms of it, by item. */
    public Map<Long, EarlyPayment> of(Collection<Long> itemIds) {
        var known = new LinkedHashMap<Long, EarlyPayment>();
        discounted.invoicesOf(itemIds).stream()
                .flatMap(List::stream)
                .filter(item -> itemIds.contains(item.itemId()))
                .forEach(item -> known.put(item.itemId(), of(item)));
        return known;
    }

    private EarlyPayment of(DiscountedItem item) {
        var standing = item.standing();
        return new EarlyPayment(
                item.itemId(),
                item.steps().stream().map(step -> step(item, step)).toList(),
                standing == null ? BigDecimal.ZERO : standing.amount(),
                standing == null ? null : tax(standing.entryId()));
    }

    private static EarlyPayment.Step step(DiscountedItem item, DiscountOfItem step) {
        var most = item.most(step);
        return new EarlyPayment.Step(
                step.until(),
                plain(step.percent()),
                most,
                item.rest().subtract(most).max(BigDecimal.ZERO),
                !step.ofInvoice());
    }

    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BigDecimal tax(long entry) {
        return jdbc.sql("select tax from discount where entry_id = ?")
                .param(entry)
                .query((row, n) -> row.getBigDecimal(1))
                .list()
                .get(0);
    }
}
