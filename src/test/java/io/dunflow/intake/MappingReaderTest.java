package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingReaderTest {

    private static final String SALES =
            """
            kinds: sales
            delimiter: "|"
            dates: [dd.MM.yyyy, yyyy-MM-dd]
            decimal: ","
            grouping: "."
            fields:
              creditor: {constant: C1}
              period-from: from
              period-to: to
              currency: {column: cur, values: {Euro: EUR}}
              amount: sum
            """;

    @Test
    void whatItSaysDecidesHowALineIsRead() {
        var mapping = MappingReader.read("m", SALES);
        var columns = new Columns(List.of("to", "sum", "cur", "from"), mapping, Kind.SALES);

        var row = new RowReader(mapping, Kind.SALES, columns)
                .read(2, List.of("31.01.2026", "1.234,50", "Euro", "2026-01-01"));

        assertThat(row.findings()).isEmpty();
        assertThat(row.values())
                .isEqualTo(Map.of(
                        Field.CREDITOR, "C1",
                        Field.CURRENCY, "EUR",
                        Field.AMOUNT, "1234.50",
                        Field.PERIOD_FROM, "2026-01-01",
                        Field.PERIOD_TO, "2026-01-31"));
    }

    @Test
    void everyUnknownKeyIsNamedAtOnce() {
        var yaml = SALES.replace("delimiter", "delimeter").replace("constant", "const") + "  colour: red\n";

        assertThatThrownBy(() -> MappingReader.read("m", yaml))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("'delimeter' is unknown")
                .hasMessageContaining("'fields.creditor.const' is unknown")
                .hasMessageContaining("'fields.colour' is no field");
    }

    @Test
    void aFieldThatTheKindNeedsIsMissed() {
        assertThatThrownBy(() -> MappingReader.read("m", SALES.replace("  amount: sum\n", "")))
                .hasMessageContaining("'fields' lacks 'amount', which sales need");
    }

    @Test
    void aPlaceholderMustBeAField() {
        var yaml = SALES.replace("{constant: C1}", "{derived: \"{debtor.shoe-size}\"}");

        assertThatThrownBy(() -> MappingReader.read("m", yaml)).hasMessageContaining("{debtor.shoe-size}");
    }

    @Test
    void creditorsAreCreatedOnlyFromCompleteDefaults() {
        var yaml = SALES + "creditors: create\ncreditor-defaults: {name: X, currency: EUX, zone: Nowhere}\n";

        assertThatThrownBy(() -> MappingReader.read("m", yaml))
                .hasMessageContaining("'creditor-defaults.jurisdiction' is missing")
                .hasMessageContaining("is no ISO 4217 currency: 'EUX'")
                .hasMessageContaining("is no time zone: 'Nowhere'");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        assertThatThrownBy(() -> MappingReader.read("m", "kinds: [")).isInstanceOf(InvalidMapping.class);
        assertThatThrownBy(() -> MappingReader.read("m", "")).isInstanceOf(InvalidMapping.class);
    }

    @Test
    void aDerivedAddressHasNothingInItThatAnAddressMustNotHave() {
        var source = new Source(List.of(), null, "{debtor.number}@example.invalid", false, Map.of());

        assertThat(source.derive(Map.of(Field.DEBTOR, "CC/U 01<x>"), true)).isEqualTo("cc-u-01-x@example.invalid");
    }

    @Test
    void inADerivedTextOnlyFieldNamesMeanAnything() {
        var source = new Source(List.of(), null, "${7*7} {{debtor.number}} {nothing here}", false, Map.of());

        assertThat(source.derive(Map.of(Field.DEBTOR, "$1"), false)).isEqualTo("${7*7} {$1} {nothing here}");
    }
}
