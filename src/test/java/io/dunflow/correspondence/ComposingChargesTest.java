package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.ledger.ChargeKind;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a debtor reads about charges. The samples lie in {@code target/samples} to be looked at. */
class ComposingChargesTest {

    private final Composing composing = new Composing(
            new NoticeTemplates(NoticeTexts.NONE),
            ComposingTest.DAYS,
            new Telling(List.of(), List.of(), List.of(), List.of(), ComposingTest.NO_LETTER, List.of(), List.of()));

    @ParameterizedTest
    @CsvSource({
        "de, Verzugszinsen bis 16. Juli 2025, '88,25 EUR', 'Zu zahlen: 10.128,25 EUR', '11,27 % × 14 / 365 = 43,23 EUR'",
        "en, Interest for late payment through 16 July 2025, EUR 88.25, 'To be paid: EUR 10,128.25', '11.27 % × 14 / 365 = EUR 43.23'"
    })
    void aLetterSaysHowItsInterestComesAbout(String language, String what, String sum, String total, String line)
            throws Exception {
        var mail = composing.compose(charged(language, Channel.EMAIL));
        var letter = composing.compose(charged(language, Channel.LETTER));
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/charges-" + language + ".pdf"), new Pdfs().of(letter.html()));
        Files.writeString(Path.of("target/samples/charges-" + language + ".html"), mail.html());
        Files.writeString(Path.of("target/samples/charges-" + language + ".txt"), mail.text());

        assertThat(mail.text()).contains(what + ": " + sum, total, line);
        assertThat(letter.html()).contains(what, "288");
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'Danke: Ihre Rechnungen sind bezahlt. Offen sind noch 128,25 EUR', 'Zu zahlen: 128,25 EUR'",
        "en, 'Thank you: your invoices are paid. EUR 128.25 is left', 'To be paid: EUR 128.25'"
    })
    void aLetterAboutChargesAloneNamesNoInvoiceAsOwed(String language, String heading, String total) throws Exception {
        var mail = composing.compose(NoticeSamples.chargesAlone(charged(language, Channel.EMAIL)));
        var letter = composing.compose(NoticeSamples.chargesAlone(charged(language, Channel.LETTER)));
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/charges-alone-" + language + ".pdf"), new Pdfs().of(letter.html()));
        Files.writeString(Path.of("target/samples/charges-alone-" + language + ".txt"), mail.text());

        assertThat(mail.text()).contains(heading, total, "88").doesNotContain("{{");
        assertThat(letter.html()).contains("88").doesNotContain("Summe der Rechnungen", "Sum of the invoices");
    }

    /** The worked example of a half-year that changes the rate: 14 and 16 days. */
    private static Outgoing charged(String language, Channel channel) {
        return NoticeSamples.charged(
                language,
                channel,
                List.of(
                        new NoticeCharge(
                                1,
                                ChargeKind.FIXED_SUM,
                                "R-2025-0417",
                                1,
                                1,
                                new BigDecimal("40"),
                                null,
                                null,
                                List.of()),
                        new NoticeCharge(
                                2,
                                ChargeKind.INTEREST,
                                "R-2025-0417",
                                1,
                                1,
                                new BigDecimal("88.25"),
                                "BGB_288_2",
                                LocalDate.of(2025, 7, 16),
                                List.of(
                                        line("2025-06-17", "2025-06-30", 14, "11.27", "43.23"),
                                        line("2025-07-01", "2025-07-16", 16, "10.27", "45.02")))));
    }

    private static NoticeCharge.Line line(String from, String through, int days, String rate, String amount) {
        return new NoticeCharge.Line(
                2,
                LocalDate.parse(from),
                LocalDate.parse(through),
                days,
                new BigDecimal("10000"),
                new BigDecimal(rate),
                "365",
                new BigDecimal(amount));
    }
}
