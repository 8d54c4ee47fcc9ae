package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Check digits as in ISO 11649, ISO 13616 and on Swiss QR bills. */
class PaymentReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "539007547034, RF18 5390 0754 7034",
        "2026000123, RF46 2026 0001 23",
        "INV20260042, RF73 INV2 0260 042",
        "INV-2026/0042, RF73 INV2 0260 042",
        "dun2026a7, RF53 DUN2 026A 7",
        "C4, RF51 C4",
        "4377, RF68 4377"
    })
    void anInvoiceHasACreditorReference(String number, String reference) {
        assertThat(PaymentReference.ofInvoice(number)).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "1234567890123456789012"})
    void aNumberThatNoReferenceCarriesHasNone(String number) {
        assertThat(PaymentReference.ofInvoice(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RF18539007547034, 539007547034",
        "RF185390075470Y, 5390075470Y",
        "RF45G72UUR, G72UUR",
        "RF6518K5, 18K5",
        "RF485000056789012345, 5000056789012345",
        "Rechnung rf46 2026 0001 23 danke, 2026000123",
        "RF73INV20260042, INV20260042",
        "RF53DUN2026A7, DUN2026A7",
        "21 00000 00003 13947 14300 09017, 21000000000313947143000901",
        "QRR 000000000000000020260001237 Huber, 2026000123"
    })
    void whatAPayerWritesNamesAnInvoice(String text, String number) {
        assertThat(PaymentReference.invoicesIn(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF17539007547034",
                "RF35C4",
                "RF214377",
                "RF64 2026 0001 23",
                "210000000003139471430009018",
                "2100000000031394714300090170",
                "RF4",
                "000000000000000000000000000",
                "Thanks for the goods"
            })
    void aSlipOfTheFingerNamesNone(String text) {
        assertThat(PaymentReference.invoicesIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, true",
        "GB29 NWBK 6016 1331 9268 19, true",
        "CH9300762011623852957, true",
        "FR1420041010050500013M02606, true",
        "DE88370400440532013000, false",
        "DE8937040044053201300, false",
        "NWBK60161331926819, false"
    })
    void anIbanHasCheckDigitsAndTheLengthOfItsCountry(String iban, boolean valid) {
        assertThat(Ibans.valid(iban)).isEqualTo(valid);
    }

    @Test
    void aShorterNumberWithRightDigitsIsOfAnotherLengthInItsCountry() {
        // The check digits of a German number that is one digit short.
        var shorter =
                "DE" + fr.marcwrobel.jbanking.checkdigit.IbanCheckDigit.INSTANCE.calculate("DE0037040044053201300")
                        + "37040044053201300";

        assertThat(Ibans.valid(shorter)).isFalse();
    }
}
