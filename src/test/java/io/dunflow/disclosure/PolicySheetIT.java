package io.dunflow.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import io.dunflow.process.model.OtherModels;
import io.dunflow.process.model.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer is told is what the tables do. */
@IntegrationTest
class PolicySheetIT {

    @Autowired
    PolicySheets sheets;

    @Autowired
    SheetFiles files;

    @Autowired
    OtherModels models;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void aCreditor() {
        creditor = portfolio.aCreditor();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEW      | BUSINESS | -5 0 5 15 25 35",
                "RELIABLE | BUSINESS | 0 10 24 38 52",
                "SLOW     | BUSINESS | -5 0 3 13 20 27",
                "RISKY    | BUSINESS | 0 1 8 15 22",
                "NEW      | CONSUMER | -5 0 7 21 35 49",
                "RELIABLE | CONSUMER | 0 14 28 42 56",
                "SLOW     | CONSUMER | -5 0 5 19 29 39",
                "RISKY    | CONSUMER | 0 3 13 23 33"
            })
    void theDaysAreThoseOfTheTables(String segment, String kind, String days) {
        var sheet = sheet(segment, kind, "en");

        assertThat(sheet.events()).extracting(event -> "" + event.day()).containsExactly(days.split(" "));
        assertThat(sheet.events()).last().extracting(PolicySheet.Event::kind).isEqualTo("person");
    }

    @Test
    void stepsAreToldInPlainEnglish() {
        var sheet = sheet("NEW", "BUSINESS", "en");

        assertThat(sheet.audience()).isEqualTo("For business customers whom we have not known for long");
        assertThat(sheet.events().stream().map(event -> event.when() + ": " + event.title() + ", " + event.channel()))
                .containsExactly(
                        "5 days before the due date: Due soon, by e-mail",
                        "On the due date: The invoice is due, null",
                        "5 days after the due date: Payment reminder, by e-mail",
                        "10 days after that (day 15): Second payment reminder, by e-mail",
                        "10 days after that (day 25): Third and last payment reminder, by letter",
                        "10 days after that (day 35): A person takes over, null");
        assertThat(sheet.events().get(3).details())
                .contains("It gives you at least 7 days to pay.")
                .contains("We write only if at least EUR 20.00 is overdue, and at least 5 % of what is open. "
                        + "Otherwise we repeat the reminder before, if that is possible.");
        assertThat(said(sheet))
                .contains("Nothing. We charge no fee, no fixed sum and no interest for any of these steps.")
                .anyMatch(text -> text.contains("at least 7 days apart"))
                .contains("A person looks at reminders of large sums before they leave, which can take a few days.");
    }

    @Test
    void stepsAreToldInPlainGerman() {
        var sheet = sheet("RISKY", "CONSUMER", "de");

        assertThat(sheet.audience()).isEqualTo("Für Privatkunden, deren Rechnungen oft lange offen blieben");
        assertThat(sheet.events().get(1).when()).isEqualTo("3 Tage nach der Fälligkeit");
        assertThat(sheet.events().get(1).words().opening()).contains("Rechnung");
        assertThat(said(sheet)).contains("E-Mails verschicken wir zwischen 8 und 20 Uhr Ihrer Zeit.");
    }

    @Test
    void noCodeIsShownToACustomer() {
        for (var segment : sheets.segments()) {
            for (var language : List.of("en", "de")) {
                var html = files.html(sheet(segment, "CONSUMER", language));

                assertThat(html)
                        .doesNotContain(segment, "CONSUMER", "LETTER", "EMAIL", "_", "??")
                        .contains("<html lang=\"" + language + "\"");
            }
        }
    }

    @Test
    void aChangedTableAndAChangedTextChangeTheSheet(@TempDir Path folder) throws Exception {
        OtherModels.copyTo(folder);
        Rows.of(folder.resolve("dmn/item-level.dmn"))
                .condition("Rule_Business_New_FirstReminder", "dunningAge", ">= 6")
                .save();
        Rows.of(folder.resolve("dmn/charges.dmn"))
                .answer("Rule_None", "fee", "5")
                .save();
        Rows.of(folder.resolve("dmn/contact-permission.dmn"))
                .condition("Rule_Email_ConsumerTooEarly", "kind", "")
                .condition("Rule_Email_ConsumerTooLate", "kind", "")
                .condition("Rule_Email_ConsumerTooEarly", "hour", "< 9")
                .save();
        var text = folder.resolve("bpmn/texts/en/reminder-1.properties");
        Files.writeString(
                text, Files.readString(text).replace("heading = Payment reminder", "heading = A small question"));

        try {
            models.deploy(folder);
            var sheet = sheet("NEW", "BUSINESS", "en");

            assertThat(sheet.events().get(2).when()).isEqualTo("6 days after the due date");
            assertThat(sheet.events().get(2).title()).isEqualTo("A small question");
            assertThat(sheet.events().get(2).details()).contains("We charge a fee of EUR 5.00.");
            assertThat(said(sheet))
                    .contains("What is charged with a step stands there. Everything else costs nothing.")
                    .contains("E-mails leave between 9:00 and 20:00 where you are.");
        } finally {
            models.shippedAgain();
        }
        assertThat(sheet("NEW", "BUSINESS", "en").events().get(2).when()).isEqualTo("5 days after the due date");
    }

    @Test
    void tellingRecordsNoDecision() {
        var before = decisions();

        sheet("SLOW", "CONSUMER", "de");

        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void thePdfHoldsTheSameSentences() throws Exception {
        var sheet = sheet("NEW", "BUSINESS", "de");
        var pdf = files.pdf(sheet);
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/collection-policy.pdf"), pdf);
        Files.writeString(Path.of("target/samples/collection-policy.html"), files.html(sheet));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(sheet.title(), "5 Tage nach der Fälligkeit", "Wenn Sie nicht zahlen können");
        }
    }

    @Test
    void aGroupThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> sheets.customers(creditor.code(), "GOLD", null, null))
                .hasMessage("segment: 'GOLD' is none of NEW, RELIABLE, SLOW, RISKY");
    }

    private PolicySheet sheet(String segment, String kind, String language) {
        return sheets.of(
                sheets.customers(creditor.code(), segment, kind, language).orElseThrow());
    }

    private static List<String> said(PolicySheet sheet) {
        return sheet.topics().stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic.title()), topic.sentences().stream()))
                .toList();
    }

    private long decisions() {
        return jdbc.sql("select count(*) from decision").query(Long.class).single();
    }
}
