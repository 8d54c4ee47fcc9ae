package io.dunflow.scenario.expected;

import com.fasterxml.jackson.databind.node.TextNode;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code items}: how far an item is, what is open, how old it is. */
@Component
public class ItemsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    ItemsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "items";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        expected.fields()
                .forEach((name, fields) -> mismatches.addAll(
                        Comparing.fields(name, fields, facts(scene.item(name(expected, name)), scene.today()))));
        return mismatches;
    }

    private static Part name(Part expected, String name) {
        return new Part(TextNode.valueOf(name), expected.path() + "." + name, expected.source());
    }

    /** How an item stands on a day. */
    public Facts facts(long item, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce(dc.stage, case when i.open_amount = 0 then 'SETTLED' else 'NONE' end) as stage,
                          coalesce(k.level, 0) as level, coalesce(k.repetition, 0) as repetition,
                          coalesce(k.sequence, 1) as sequence, k.last_notice_on, i.open_amount, i.dunnable_amount, i.settled_on,
                          :day::date - i.original_due_date as age, :day::date - i.due_date - coalesce(h.frozen, 0) as dunning_age,
                          h.reason as hold, x.discount, x.tax
                        from item i join account a on a.id = i.account_id join creditor cr on cr.id = a.creditor_id
                        left join item_clock k on k.item_id = i.id and k.shadow = cr.shadow
                        left join case_item ci on ci.item_id = i.id and ci.left_at is null and ci.shadow = cr.shadow
                        left join dunning_case dc on dc.id = ci.case_id and dc.closed_at is null
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :day, i.due_date, k.last_notice_on) h
                          on true
                        left join lateral (select coalesce(sum(t.amount), 0) as discount, coalesce(sum(t.tax), 0) as tax
                          from discount t where t.item_id = i.id
                            and not exists (select from entry r where r.reverses_id = t.entry_id)) x on true
                        where i.id = :item
                        """)
                .param("item", item)
                .param("day", day)
                .query((row, n) -> Facts.of()
                        .and("stage", row.getString("stage"))
                        .and("level", row.getInt("level"))
                        .and("repetition", row.getInt("repetition"))
                        .and("sequence", row.getInt("sequence"))
                        .and("last-notice", row.getObject("last_notice_on", LocalDate.class))
                        .and("open", Money.of(row.getBigDecimal("open_amount")))
                        .and("dunnable", Money.of(row.getBigDecimal("dunnable_amount")))
                        .and("settled", row.getObject("settled_on", LocalDate.class))
                        .and("age", row.getInt("age"))
                        .and("dunning-age", row.getInt("dunning_age"))
                        .and("discount", Money.of(row.getBigDecimal("discount")))
                        .and("discount-tax", Money.of(row.getBigDecimal("tax")))
                        .and("hold", row.getString("hold")))
                .single();
    }
}
