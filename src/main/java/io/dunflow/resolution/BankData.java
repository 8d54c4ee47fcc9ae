package io.dunflow.resolution;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the bank data of a creditor reaches: what was not paid by a day is known only then (domain rule 2.7). */
@Component
public class BankData {

    private final JdbcClient jdbc;

    BankData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last value date through which all payments are known; null when nobody ever said. */
    public LocalDate completeThrough(long creditorId) {
        return jdbc.sql("select bank_complete_through from creditor where id = ?")
                .param(creditorId)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }
}
