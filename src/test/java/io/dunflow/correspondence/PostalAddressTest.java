package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter is delivered by what stands in its window, and each post has its own order of town and code. */
class PostalAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | 20457   | Hamburg           | 20457 Hamburg",
                "FR | 75001   | Paris             | 75001 Paris",
                "GB | NR2 1XX | Norwich           | Norwich/NR2 1XX",
                "IE | D02 X285 | Dublin 2         | Dublin 2/D02 X285",
                "US | 10001   | New York NY       | New York NY 10001",
                "AU | 2000    | Sydney NSW        | Sydney NSW 2000",
                "GB |         | Norwich           | Norwich",
            })
    void theTownAndItsCodeStandAsThePostOfTheCountryWantsThem(String country, String code, String city, String end) {
        var address = PostalAddress.of(recipient(country, code, city));

        assertThat(String.join("/", address.lines())).isEqualTo("Kestrel Bay Hotels Ltd/4 High Street/" + end);
        assertThat(address.isComplete()).isTrue();
    }

    private static Recipient recipient(String country, String code, String city) {
        return new Recipient(
                "debtor:1",
                "Kestrel Bay Hotels Ltd",
                "Kestrel Bay Hotels Ltd",
                "G-1",
                1,
                "BUSINESS",
                "en",
                "Europe/London",
                country,
                null,
                "4 High Street",
                code,
                city);
    }
}
