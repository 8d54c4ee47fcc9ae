package io.dunflow.scenario.expected;

import io.dunflow.resolution.plan.PlanInstalment;
import io.dunflow.resolution.plan.PlansAsBooked;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code plans}: what became of all plans so far and of their instalments, in the order in which they were proposed. */
@Component
class PlansAreExpected implements Expectation {

    private final JdbcClient jdbc;
    private final PlansAsBooked plans;

    PlansAreExpected(JdbcClient jdbc, PlansAsBooked plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public String word() {
        return "plans";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, all());
    }

    private List<Facts> all() {
        return jdbc.sql("select p.id, d.number from plan p join account a on a.id = p.account_id"
                        + " join debtor d on d.id = a.debtor_id order by p.id")
                .query((row, n) -> facts(
                        row.getString("number"), plans.find(row.getLong("id")).orElseThrow()))
                .list();
    }

    private static Facts facts(String debtor, PlansAsBooked.Shown shown) {
        var plan = shown.plan();
        return Facts.of()
                .and("debtor", debtor)
                .and("amount", plan.amount())
                .and("state", plan.state().name())
                .and("cause", plan.cause())
                .and("counted", plan.counted())
                .and("open-until", plan.openUntil())
                .and("authority", plan.authority())
                .and("authority-reason", plan.authorityReason())
                .and("defaulted-on", plan.defaultedOn())
                .and("by", plan.madeBy())
                .and(
                        "instalments",
                        shown.instalments().stream()
                                .map(PlansAreExpected::instalment)
                                .toList());
    }

    private static Facts instalment(PlanInstalment one) {
        LocalDate reminded = one.remindedOn();
        return Facts.of()
                .and("no", one.no())
                .and("due", one.dueOn())
                .and("last-day", one.lastDay())
                .and("amount", one.amount())
                .and("paid", one.paid())
                .and("state", one.state().name())
                .and("reminded", reminded);
    }
}
