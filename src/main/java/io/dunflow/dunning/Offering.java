package io.dunflow.dunning;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers a plan for what a line acts on. In shadow mode nothing is offered, and nothing else is done instead. */
@Component
class Offering {

    private final ObjectProvider<OfferingPlans> plans;
    private final JdbcClient jdbc;

    Offering(ObjectProvider<OfferingPlans> plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** False when no plan can be offered. */
    boolean offer(LineInHand line) {
        var items = jdbc.sql(
                        "select item_id from run_line_item where line_id = ? and action <> 'LIST' order by item_id")
                .param(line.id())
                .query(Long.class)
                .list();
        return line.shadow()
                || plans.stream()
                        .findFirst()
                        .map(offering -> offering.offer(line.accountId(), items))
                        .orElse(false);
    }
}
