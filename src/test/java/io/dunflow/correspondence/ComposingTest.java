package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.ledger.BusinessDays;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a debtor reads. The samples lie in {@code target/samples} to be looked at. */
class ComposingTest {

    static final PaymentDays DAYS =
            new PaymentDays(List.of(), (notice, leaves) -> new DaysToPay.Given(5, 0), new BusinessDays(), null);

    static final Replaced NO_LETTER = notice -> Optional.empty();
    private static final Telling NOTHING_TOLD =
            new Telling(List.of(), List.of(), List.of(), List.of(), NO_LETTER, List.of(), List.of());

    private final NoticeTemplates templates = new NoticeTemplates(NoticeTexts.NONE);
    private final Composing composing = new Composing(templates, DAYS, NOTHING_TOLD);

    @ParameterizedTest
    @CsvSource({"en, 1, FRIENDLY", "en, 2, NEUTRAL", "en, 3, FIRM", "de, 1, FRIENDLY", "de, 2, NEUTRAL", "de, 3, FIRM"})
    void everyReminderSaysWhatIsOwedSinceWhenAndHowToPay(String language, int level, String tone) throws Exception {
        var message = composing.compose(NoticeSamples.reminder(language, Channel.EMAIL, level, tone));
        sample("reminder-" + level + "-" + language, message);

        var total = language.equals("de") ? "3.234,56 EUR" : "EUR 3,234.56";
        for (var form : new String[] {message.text(), message.html()}) {
            assertThat(form)
                    .contains("R-2020-0417", "R-2020-0502", "R-2020-0518", "46")
                    .contains(total)
                    .contains("DE02 1203 0000 0000 2020 51", "+49 40 5550 1234");
        }
        assertThat(message.subject()).contains("Hafenkontor", total);
    }

    @Test
    void theDateToPayByIsABusinessDay() {
        var message = composing.compose(NoticeSamples.reminder("de", Channel.EMAIL, 3, "FIRM"));

        assertThat(message.text()).contains("bis zum 22. Juni 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void beforeTheDueDateNothingIsClaimed(String language) throws Exception {
        var message = composing.compose(NoticeSamples.preDue(language, Channel.EMAIL));
        sample("pre-due-" + language, message);

        assertThat(message.text()).doesNotContainIgnoringCase("overdue").doesNotContainIgnoringCase("überfällig");
        assertThat(message.text()).doesNotContain("3. ").contains("R-2020-0561");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aLetterCarriesEveryLetterOfANameAndItsAddress(String language) throws Exception {
        var message = composing.compose(NoticeSamples.reminder(language, Channel.LETTER, 2, "NEUTRAL"));
        var pdf = new Pdfs().of(message.html());
        sample("letter-" + language, message);
        Files.write(Path.of("target/samples/letter-" + language + ".pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Müller & Żółć Feinkost OHG", "1070 Wien", "AUSTRIA", "DE02 1203 0000 0000 2020 51");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 34, 36, 37, 38})
    void noLetterEndsInAPageWithNothingOnItButItsFoot(int listed) throws Exception {
        var letter = composing.compose(NoticeSamples.listing(listed));

        try (var document = Loader.loadPDF(new Pdfs().of(letter.html()))) {
            var last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());

            assertThat(last.getText(document).lines().filter(line -> !line.isBlank()))
                    .hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, plan-completed",
        "de, plan-completed",
        "en, settlement-agreed",
        "en, settlement-again",
        "en, settlement-changed",
        "en, settlement-kept",
        "en, settlement-lapsed",
        "de, settlement-agreed",
        "de, settlement-again",
        "de, settlement-changed",
        "de, settlement-kept",
        "de, settlement-lapsed"
    })
    void aLetterAboutAnAgreementSaysWhatWasAgreedAndWhatBecameOfIt(String language, String template) throws Exception {
        var done = template.endsWith("kept") || template.endsWith("completed");
        var agreed = new AgreedTerms.Agreed(
                new BigDecimal("2000.00"), new BigDecimal("214.56"), LocalDate.parse("2020-06-10"), done, null, false);
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(),
                        List.of(notice -> Optional.of(agreed)),
                        List.of(),
                        List.of(),
                        NO_LETTER,
                        List.of(),
                        List.of()));

        var mail = telling.compose(NoticeSamples.agreement(language, Channel.EMAIL, template));
        var letter = telling.compose(NoticeSamples.agreement(language, Channel.LETTER, template));
        sample(template + "-mail-" + language, mail);
        Files.write(Path.of("target/samples/" + template + "-" + language + ".pdf"), new Pdfs().of(letter.html()));

        for (var form : new String[] {mail.text(), mail.html(), letter.html()}) {
            assertThat(form.replaceAll("[^0-9]+", " ")).contains(" 2 000 00 ", " 2 214 56 ");
        }
        assertThat(mail.text().contains("Müller") && mail.text().contains("IBAN"))
                .isEqualTo(!done);
    }

    @ParameterizedTest
    @CsvSource({"en, deferral-agreed", "de, deferral-agreed", "en, deferral-withdrawn", "de, deferral-withdrawn"})
    void aLetterAboutADeferralSaysUntilWhenThereWasTimeAndClaimsNothing(String language, String template)
            throws Exception {
        var taken = template.endsWith("withdrawn");
        var agreed = new AgreedTerms.Agreed(
                new BigDecimal("2214.56"), BigDecimal.ZERO, LocalDate.parse("2020-06-30"), true, null, false);
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(),
                        List.of(notice -> Optional.of(agreed).filter(any -> taken)),
                        List.of(),
                        List.of(),
                        NO_LETTER,
                        List.of(),
                        List.of()));

        var mail = telling.compose(NoticeSamples.agreement(language, Channel.EMAIL, template));
        var letter = telling.compose(NoticeSamples.agreement(language, Channel.LETTER, template));
        sample(template + "-mail-" + language, mail);
        Files.write(Path.of("target/samples/" + template + "-" + language + ".pdf"), new Pdfs().of(letter.html()));

        assertThat(mail.text()).doesNotContain("{{").contains("Müller");
        assertThat(mail.text().contains("IBAN")).isEqualTo(!taken);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2, FRIENDLY, recently, Second, 2nd reminder",
        "en, 3, NEUTRAL, have reminded you, Third, 3rd reminder",
        "en, 3, FIRM, repeated, Third, 3rd reminder",
        "de, 2, FIRM, Rechnungen sind nicht vollständig, Zweite, 2. Erinnerung",
        "de, 3, NEUTRAL, mehrfach, Dritte, 3. Erinnerung",
        "de, 3, FIRM, mehrfach, Dritte, 3. Erinnerung"
    })
    void whatIsNewInALetterIsNotSpokenOfAsWhatWasRemindedOfBefore(
            String language, int level, String tone, String ofAll, String which, String ofSome) throws Exception {
        var mixed = composing.compose(NoticeSamples.reminder(language, Channel.EMAIL, level, tone));
        var alike = composing.compose(NoticeSamples.alike(language, Channel.EMAIL, level, tone));
        sample("mixed-" + level + "-" + tone + "-" + language, mixed);
        sample("alike-" + level + "-" + tone + "-" + language, alike);

        assertThat(mixed.text()).doesNotContain(ofAll, which);
        assertThat(mixed.text()).contains("R-2020-0518").contains(ofSome);
        assertThat(alike.text()).contains(which);
    }

    @ParameterizedTest
    @CsvSource({"en, have not heard from you", "de, nichts von Ihnen gehört"})
    void whoSpokeWithUsDoesNotReadThatWeHeardNothing(String language, String nothingHeard) {
        var hearing = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(notice -> notice == 4711),
                        NO_LETTER,
                        List.of(),
                        List.of()));
        var reminder = NoticeSamples.alike(language, Channel.EMAIL, 2, "FRIENDLY");

        assertThat(composing.compose(reminder).text()).contains(nothingHeard);
        assertThat(hearing.compose(reminder).text()).doesNotContain(nothingHeard);
    }

    @ParameterizedTest
    @CsvSource({"en, in-part, 150", "de, in-part, 150", "en, all, 0", "de, all, 0"})
    void theAnswerToAnObjectionSaysWhatWasCreditedAndWhatHasToBePaid(String language, String how, String owed)
            throws Exception {
        var template = how.equals("all") ? "dispute-upheld" : "dispute-upheld-in-part";
        var answered = List.of(
                answered("R-2020-0417", 1, "100.00", "100.00", "0.00"),
                answered("R-2020-0502", 3, "400.00", "250.00", owed + ".00"));
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(), List.of(), List.of(notice -> answered), List.of(), NO_LETTER, List.of(), List.of()));

        var mail = telling.compose(NoticeSamples.answer(language, Channel.EMAIL, template));
        var letter = telling.compose(NoticeSamples.answer(language, Channel.LETTER, template));
        sample(template + "-mail-" + language, mail);
        Files.write(Path.of("target/samples/" + template + "-" + language + ".pdf"), new Pdfs().of(letter.html()));

        for (var form : new String[] {mail.text(), mail.html(), letter.html()}) {
            assertThat(form.replaceAll("[^0-9]+", " ")).contains(" 350 00 ", " 250 00 ", " " + owed + " 00 ");
            assertThat(form).contains("R-2020-0417", "Half of the boxes were of the wrong size");
        }
        assertThat(mail.text().contains("IBAN")).isEqualTo(!owed.equals("0"));
    }

    private static AnsweredObjections.Answered answered(
            String invoice, int instalments, String disputed, String credited, String owed) {
        return new AnsweredObjections.Answered(
                invoice,
                instalments,
                instalments,
                new BigDecimal(disputed),
                new BigDecimal(credited),
                new BigDecimal(owed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aHeadOfficeReadsWhatEachBranchOwesAndWhatThatIsTogether(String language) throws Exception {
        var mail = composing.compose(NoticeSamples.joint(language, Channel.EMAIL));
        var letter = composing.compose(NoticeSamples.joint(language, Channel.LETTER));
        sample("joint-mail-" + language, mail);
        sample("joint-letter-" + language, letter);
        Files.write(Path.of("target/samples/joint-" + language + ".pdf"), new Pdfs().of(letter.html()));

        for (var form : new String[] {mail.text(), mail.html(), letter.html()}) {
            assertThat(form).contains("Filiale Nord", "10024", "Filiale Süd", "10025", "R-2020-0533 (Filiale Nord)");
            assertThat(form.replaceAll("[^0-9]+", " ")).contains("1 234 56", "2 000 00", "700 00", "3 934 56");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${7*7}", "{{name}}", "{{{name}}}", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "{{#a}}"})
    void whatStandsInANameComesOutAsItIs(String name) {
        for (var channel : Channel.values()) {
            var message =
                    composing.compose(NoticeSamples.called(NoticeSamples.reminder("en", channel, 1, "FRIENDLY"), name));

            assertThat(message.text()).contains("Dear " + name + ",");
            assertThat(message.html()).doesNotContain("<script");
        }
    }

    @Test
    void templatesReachNoMethodAndNoFieldOfAnything() {
        var fields = Map.of("name", "x");

        assertThatThrownBy(() -> com.samskivert.mustache.Mustache.compiler()
                        .withCollector(new MapsOnly())
                        .compile("{{name.getClass}} {{name.bytes}} {{name.class.name}}")
                        .execute(fields))
                .hasMessageContaining("name.getClass");
    }

    static void sample(String name, Message message) throws Exception {
        var folder = Files.createDirectories(Path.of("target/samples"));
        Files.writeString(folder.resolve(name + ".html"), message.html());
        Files.writeString(folder.resolve(name + ".txt"), message.subject() + "\n\n" + message.text());
    }
}
