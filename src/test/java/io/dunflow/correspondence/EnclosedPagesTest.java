package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to come with a letter does come with it. */
class EnclosedPagesTest {

    private final Composing composing = new Composing(
            new NoticeTemplates(NoticeTexts.NONE),
            ComposingTest.DAYS,
            new Telling(List.of(), List.of(), List.of(), List.of(), ComposingTest.NO_LETTER, List.of(), List.of()));

    @ParameterizedTest
    @CsvSource({
        "en, reply form, What this letter means for you, Reply form, What you have and what you need each month",
        "de, Antwortformular, Was dieses Schreiben für Sie bedeutet, Antwortformular, Was Sie im Monat haben und brauchen"
    })
    void theLetterOfClaimEnclosesTheFormsOfWhichItSpeaks(
            String language, String said, String second, String third, String fourth) throws Exception {
        var letter = composing.compose(NoticeSamples.claim(language, Channel.LETTER));
        var mail = composing.compose(NoticeSamples.claim(language, Channel.EMAIL));
        var pdf = new Pdfs().of(letter.html());
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/letter-before-claim-protocol-" + language + ".pdf"), pdf);
        Files.writeString(
                Path.of("target/samples/letter-before-claim-protocol-mail-" + language + ".html"), mail.html());
        Files.writeString(
                Path.of("target/samples/letter-before-claim-protocol-mail-" + language + ".txt"), mail.text());

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(page(document, 1)).contains(said);
            assertThat(List.of(page(document, 2), page(document, 3), page(document, 4)))
                    .zipSatisfy(List.of(second, third, fourth), (page, title) -> assertThat(page.lines())
                            .contains(title));
            assertThat(page(document, 3))
                    .contains("Hafenkontor", "R-2020-0417", "20457 Hamburg", "debitoren@hafenkontor.example");
        }
        for (var form : new String[] {mail.text(), mail.html()}) {
            assertThat(form).contains(second, third, fourth).doesNotContain("[] ", "## ", "{{");
        }
    }

    @Test
    void aMarkedLineIsWhatItsMarkSays() {
        var pages = EnclosedPages.of("# One\n## Part\n[] Yes, ___ of it\nWhy ___\nWords\n# Two\n");

        assertThat(pages).extracting(page -> page.get("title")).containsExactly("One", "Two");
        assertThat((List<?>) pages.get(0).get("lines"))
                .extracting(String::valueOf)
                .satisfiesExactly(
                        line -> assertThat(line).contains("part=true"),
                        line -> assertThat(line).contains("tick=true", "words= of it"),
                        line -> assertThat(line).contains("row=true", "words=Why"),
                        line -> assertThat(line).contains("plain=true", "words=Words"));
    }

    @Test
    void aReminderEnclosesNothing() {
        var letter = composing.compose(NoticeSamples.reminder("en", Channel.LETTER, 2, "FIRM"));

        assertThat(letter.html()).doesNotContain("class=\"enclosed\"");
    }

    private static String page(PDDocument document, int number) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).strip();
    }
}
