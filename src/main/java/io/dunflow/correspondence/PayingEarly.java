package io.dunflow.correspondence;

import io.dunflow.ledger.EarlyPayment;
import io.dunflow.ledger.EarlyPayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows until when less is enough, for a note before the due date: who would pay anyway pays in time for it. */
@Component
class PayingEarly {

    private final EarlyPayments early;
    private final JdbcClient jdbc;

    PayingEarly(EarlyPayments early, JdbcClient jdbc) {
        this.early = early;
        this.jdbc = jdbc;
    }

    /** What can be taken still of what the notice asks for in full; the step that grants most, of each invoice. */
    List<Chance> in(Notice notice) {
        if (notice.purpose() != Purpose.PRE_DUE) {
            return List.of();
        }
        var asked = asked(notice);
        var known = early.of(asked.stream().map(Asked::itemId).toList());
        return asked.stream()
                .filter(item -> known.containsKey(item.itemId()))
                .flatMap(item -> known.get(item.itemId()).open(notice.businessDate()).stream()
                        .map(step -> item.chance(step)))
                .toList();
    }

    private List<Asked> asked(Notice notice) {
        return jdbc.sql(
                        """
                        select i.id as item_id, v.number as invoice, i.no,
                          (select count(*) from item o where o.invoice_id = v.id)::int as instalments
                        from notice_line l join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        where l.notice_id = ? and l.claimed and l.amount = i.open_amount order by i.due_date, v.number, i.no
                        """)
                .param(notice.id())
                .query(Asked.class)
                .list();
    }

    private record Asked(long itemId, String invoice, int no, int instalments) {

        Chance chance(EarlyPayment.Step step) {
            return new Chance(invoice, no, instalments, step.until(), step.enough(), step.amount());
        }
    }

    /**
     * A chance to pay less.
     *
     * @param enough what has to come by then
     * @param saved how much less that is
     */
    record Chance(String invoice, int no, int instalments, LocalDate until, BigDecimal enough, BigDecimal saved) {}
}
