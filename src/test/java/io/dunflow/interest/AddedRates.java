package io.dunflow.interest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rates that tests add: other tests rely on the shipped ones alone. */
@Component
public class AddedRates {

    private final JdbcClient jdbc;
    private final ReferenceRates rates;

    AddedRates(JdbcClient jdbc, ReferenceRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /** Takes them away, past the trigger that keeps them for ever. */
    @Transactional
    public void takeAway() {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("delete from reference_rate where added_by <> 'shipped'").update();
        rates.forget();
    }
}
