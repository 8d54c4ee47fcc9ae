package io.dunflow.ledger;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes through which value date the bank data of a file's creditors is complete. */
@Component
public class CompletingBankData {

    private final JdbcClient jdbc;

    CompletingBankData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves the date of the creditors in {@code staged_row} forward, never back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void through(LocalDate date) {
        jdbc.sql(
                        """
                update creditor c set bank_complete_through = :date
                where c.id in (select creditor_id from staged_row)
                and (c.bank_complete_through is null or c.bank_complete_through < :date)""")
                .param("date", date)
                .update();
    }
}
