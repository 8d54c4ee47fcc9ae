package io.dunflow.dunning;

import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves some items in peace by the decision of a lead, and the others of the account as they are. */
@Component
public class HoldingItems {

    private static final String LEAD_DECISION = HoldReason.LEAD_DECISION.name();

    private final PlacingHolds placing;
    private final AskingHoldTerms terms;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    HoldingItems(PlacingHolds placing, AskingHoldTerms terms, CreditorDays days, JdbcClient jdbc) {
        this.terms = terms;
        this.days = days;
        this.placing = placing;
        this.jdbc = jdbc;
    }

    /**
     * Holds each of the items of an account from today on, as long as the table {@code hold-terms} says: where another hold
     * reaches as far there is nothing to do, where an earlier decision reaches less far it is carried on. Who decided is told
     * once before it ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long accountId, Collection<Long> items, String by) {
        var from = days.todayOf(accountId);
        var asked = new HoldOrder(null, accountId, null, LEAD_DECISION, LEAD_DECISION, by, from, null);
        var until = terms.of(accountId, new HoldTarget(null, accountId, null), asked, from, true)
                .openEnd(from);
        var told = false;
        for (var item : held(items, from, until)) {
            var begins = decidedUntil(item, from).map(last -> last.plusDays(1)).orElse(from);
            var order = new HoldOrder(null, null, item, LEAD_DECISION, LEAD_DECISION, by, begins, until);
            placing.place(order, by, true, !told);
            told = true;
        }
    }

    /** Those that no other hold leaves in peace for as long. */
    private List<Long> held(Collection<Long> items, LocalDate from, LocalDate until) {
        return List.copyOf(jdbc.sql(
                        """
                        select i.id from item i join account a on a.id = i.account_id
                        where i.id = any(:items) and not exists (select 1 from hold h
                          where (h.item_id = i.id or h.account_id = a.id or h.debtor_id = a.debtor_id)
                            and h.from_date <= :from and coalesce(h.until_date, 'infinity') >= :until and h.lifted_on is null)
                        order by i.id
                        """)
                .param("items", items.toArray(Long[]::new))
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .list());
    }

    private Optional<LocalDate> decidedUntil(long item, LocalDate from) {
        return jdbc.sql("select max(until_date) as last from hold where item_id = ? and code = ? and lifted_on is null"
                        + " and until_date >= ?")
                .params(item, LEAD_DECISION, from)
                .query((row, n) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .single();
    }
}
