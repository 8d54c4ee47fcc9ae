package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;

/** An amount is read in digits only, from a body as from a form. */
class ReadableAmountsTest {

    private final ReadableAmounts amounts = new ReadableAmounts();
    private final ObjectMapper json = new ObjectMapper().registerModule(amounts);

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1E3", "1.5e-2", "\"1e3\"", "\" 1E+3 \"", "-1e3"})
    void nobodyMeansAnExponentInABody(String written) {
        assertThatThrownBy(() -> json.readValue(written, BigDecimal.class))
                .isInstanceOf(ReadableAmounts.Exponential.class);
    }

    @Test
    void numbersAndStringsInDigitsAreReadAsEver() throws JsonProcessingException {
        assertThat(json.readValue("1000.50", BigDecimal.class)).isEqualTo("1000.50");
        assertThat(json.readValue("123456789012345.67", BigDecimal.class)).isEqualTo("123456789012345.67");
        assertThat(json.readValue("\"-12\"", BigDecimal.class)).isEqualTo("-12");
        assertThat(json.readValue("null", BigDecimal.class)).isNull();
    }

    @Test
    void nobodyMeansAnExponentInAForm() {
        var forms = new DefaultFormattingConversionService();
        amounts.addFormatters(forms);

        assertThat(forms.convert("1000.50", BigDecimal.class)).isEqualTo("1000.50");
        assertThat(forms.convert(" ", BigDecimal.class)).isNull();
        assertThatThrownBy(() -> forms.convert("1e3", BigDecimal.class)).isInstanceOf(ConversionFailedException.class);
    }
}
