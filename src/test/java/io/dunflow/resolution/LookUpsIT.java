package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked after each booking is found by an index, however much there is. */
@IntegrationTest
class LookUpsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            portion_by_cover  | select 1 from portion where cover = 'DISPUTE' and cover_id = 7
            credit_by_dispute | select 1 from credit where dispute_id = 7 and kind = 'CREDIT_NOTE'
            """)
    void byAnIndex(String index, String query) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(jdbc.sql("explain " + query).query(String.class).list()).anyMatch(line -> line.contains(index));
        });
    }
}
