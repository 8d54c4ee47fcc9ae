package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRecordTest {

    @Test
    void aPromisedAmountIsReadAsAPersonWritesIt() {
        assertThat(promised("1.000,50").amount()).isEqualByComparingTo("1000.50");
        assertThat(promised("1,000.50").amount()).isEqualByComparingTo("1000.50");
        assertThat(promised("1000").amount()).isEqualByComparingTo("1000");
        assertThat(promised(" ").amount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.567", "1,234.567", "12.34.50", "0", "-5", "1e9", "all"})
    void anAmountThatCanBeReadInTwoWaysOrNoneIsRefusedByName(String typed) {
        assertThatThrownBy(() -> promised(typed))
                .isInstanceOf(CallRefused.class)
                .hasMessageContaining("promisedAmount: '" + typed + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-05-12", "9026-05-12"})
    void aDayThatNobodyMeansIsRefusedByName(String typed) {
        var promise = Map.<String, Object>of("outcome", "PROMISES", "promisedOn", typed);

        assertThatThrownBy(() -> CallRecord.of(promise::get))
                .isInstanceOf(CallRefused.class)
                .hasMessageContaining("promisedOn: ");
        assertThatThrownBy(() -> PlanAsked.of("3", typed, null, null))
                .isInstanceOf(CallRefused.class)
                .hasMessageContaining("planFirst: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promisedAmount",
                "planInstalments",
                "disputeReason",
                "settlementPayBy",
                "queryText",
                "callBackOn"
            })
    void whatIsNotForTheOutcomeIsRefusedByName(String field) {
        var inVain = Map.<String, Object>of("outcome", "NOT_REACHED", field, "2026-05-12");

        assertThatThrownBy(() -> CallEntered.of(inVain::get))
                .isInstanceOf(CallRefused.class)
                .hasMessageContaining(field + ": ");
    }

    private static CallRecord promised(String amount) {
        return CallRecord.of(Map.<String, Object>of(
                "outcome", "PROMISES", "promisedOn", "2026-05-12", "promisedAmount", amount)::get);
    }
}
