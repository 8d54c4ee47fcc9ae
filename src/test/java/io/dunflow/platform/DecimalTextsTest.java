package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An amount has one form in all answers. */
class DecimalTextsTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new DecimalTexts());

    @Test
    void anAmountIsAStringWithTheDecimalsOfItsCurrency() throws JsonProcessingException {
        assertThat(written(new Sum("EUR", new BigDecimal("12.5000")))).isEqualTo("{'currency':'EUR','amount':'12.50'}");
        assertThat(written(new Sum("JPY", new BigDecimal("1200.0000")))).contains("'1200'");
        assertThat(written(new Sum("KWD", new BigDecimal("1.5")))).contains("'1.500'");
        assertThat(written(new Sum("EUR", new BigDecimal("1E+3")))).contains("'1000.00'");
        assertThat(written(new Sum("EUR", null))).contains("'amount':null");
        assertThat(written(new Sum("EUR", new BigDecimal("0.0150")))).contains("'0.015'");
    }

    @Test
    void theCurrencyMayStandAroundItOrInAPartBesideIt() throws JsonProcessingException {
        var share = new Share(new BigDecimal("7.0000"));

        assertThat(written(new Bill("JPY", List.of(share)))).contains("'7'");
        assertThat(written(new Whole(new Sum("JPY", BigDecimal.ONE), Map.of(3L, new BigDecimal("5.00")))))
                .contains("'3':'5'");
        assertThat(written(Map.of("currency", "JPY", "open", new BigDecimal("9.00"))))
                .contains("'open':'9'");
        assertThat(written(share)).isEqualTo("{'amount':'7.00'}");
    }

    @Test
    void whatIsNoAmountHasItsOwnDecimals() throws JsonProcessingException {
        assertThat(written(new Percent("JPY", new BigDecimal("12.5000")))).contains("'12.5'");
        assertThat(written(new Percent("JPY", new BigDecimal("0.0000")))).contains("'0'");
    }

    @Test
    void recordedInputsOfADecisionStayAsTheyWereRecorded() throws JsonProcessingException {
        assertThat(written(new ObjectMapper().readTree("{\"overdueTotal\":160000.00}")))
                .isEqualTo("{'overdueTotal':160000.0}");
    }

    private String written(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value).replace('"', '\'');
    }

    record Sum(String currency, BigDecimal amount) {}

    record Share(BigDecimal amount) {}

    record Bill(String currency, List<Share> shares) {}

    record Whole(Sum sum, Map<Long, BigDecimal> covered) {}

    record Percent(String currency, @Ratio BigDecimal percent) {}
}
