package io.dunflow.resolution.discount;

import io.dunflow.ledger.Deduction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deductions that were judged, and what became of them. */
@Repository
class RefusedDiscounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedDiscounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody judged it for this money. */
    boolean isNew(Deduction deduction) {
        return jdbc.sql(
                        "select not exists (select from discount_refusal"
                                + " where item_id in (:items) and coalesce(credit_id, 0) = :credit and answer <> 'SMALL_DIFFERENCE')")
                .param("items", deduction.missing().keySet())
                .param("credit", deduction.creditId() == null ? 0 : deduction.creditId())
                .query(Boolean.class)
                .single();
    }

    void add(Deduction deduction, String answer, Long dispute, Long decision, LocalDate runDate) {
        deduction.missing().forEach((item, amount) -> jdbc.sql(
                        "insert into discount_refusal (item_id, credit_id, amount,"
                                + " answer, dispute_id, decision_id, run_date, refused_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item,
                        deduction.creditId(),
                        amount,
                        answer,
                        dispute,
                        decision,
                        runDate,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Open disputes of a creditor about deductions of money that went back. */
    List<Disputed> withoutGround(long creditorId) {
        return jdbc.sql(
                        """
                        select distinct x.account_id, x.id as dispute_id from discount_refusal r
                          join dispute x on x.id = r.dispute_id and x.state = 'OPEN'
                          join account a on a.id = x.account_id
                         where a.creditor_id = ? and r.credit_id is not null and not exists (
                               select from entry p join item o on o.id = p.item_id join item i on i.invoice_id = o.invoice_id
                                where i.id = r.item_id and p.credit_id = r.credit_id and p.kind = 'PAYMENT'
                                  and not exists (select from entry v where v.reverses_id = p.id))
                         order by x.account_id, x.id
                        """)
                .param(creditorId)
                .query(Disputed.class)
                .list();
    }

    Set<Long> accountsWithoutGround(long creditorId) {
        return withoutGround(creditorId).stream().map(Disputed::accountId).collect(Collectors.toSet());
    }

    String currency(long account) {
        return jdbc.sql("select currency from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** In which the creditor writes. */
    Locale language(long account) {
        return Locale.forLanguageTag(
                jdbc.sql("select c.language from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                        .param(account)
                        .query(String.class)
                        .single());
    }

    /** A dispute of an account. */
    record Disputed(long accountId, long disputeId) {}
}
