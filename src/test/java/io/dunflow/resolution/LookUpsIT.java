package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked often is found by an index, however much there is. */
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
            promise_by_case        | select 1 from promise where case_id = 7
            legal_effect_by_target | select 1 from standing_effect where target = 'promise:7' order by id
            entry_let_off          | select 1 from concession where account_id = 7 and kind = 'WAIVER'
            portion_by_cover       | select 1 from portion where cover = 'DISPUTE' and cover_id = 7
            credit_by_dispute      | select 1 from credit where dispute_id = 7 and kind = 'CREDIT_NOTE'
            """)
    void byAnIndex(String index, String query) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(jdbc.sql("explain " + query).query(String.class).list()).anyMatch(line -> line.contains(index));
        });
    }
}
