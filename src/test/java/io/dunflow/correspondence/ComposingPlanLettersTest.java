package io.dunflow.correspondence;

import static io.dunflow.correspondence.ComposingTest.DAYS;
import static io.dunflow.correspondence.ComposingTest.NO_LETTER;
import static io.dunflow.correspondence.ComposingTest.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a debtor reads about a plan. The samples lie in {@code target/samples} to be looked at. */
class ComposingPlanLettersTest {

    private final NoticeTemplates templates = new NoticeTemplates(NoticeTexts.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aLetterThatAPlanIsInDefaultSaysWhatWasMissedAndWhatIsDueNow(String language) throws Exception {
        var missed = new Schedules.Due(LocalDate.parse("2020-05-15"), new BigDecimal("738.19"));
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(notice -> List.of(missed)),
                        List.of(),
                        List.of(),
                        List.of(),
                        NO_LETTER,
                        List.of(),
                        List.of()));

        var mail = telling.compose(NoticeSamples.agreement(language, Channel.EMAIL, "plan-defaulted"));
        var letter = telling.compose(NoticeSamples.agreement(language, Channel.LETTER, "plan-defaulted"));
        sample("plan-defaulted-mail-" + language, mail);
        Files.write(Path.of("target/samples/plan-defaulted-" + language + ".pdf"), new Pdfs().of(letter.html()));

        for (var form : new String[] {mail.text(), mail.html(), letter.html()}) {
            assertThat(form.replaceAll("[^0-9]+", " ")).contains(" 738 19 ", " 2 214 56 ");
        }
        assertThat(mail.text()).contains("IBAN");
    }

    @ParameterizedTest
    @CsvSource({"en, Thank you for keeping, missing", "de, Vielen Dank&#44; dass Sie, fehlen"})
    void whoIsBehindWithInstalmentsIsNotThankedButToldWhatIsMissing(String language, String thanks, String behind)
            throws Exception {
        var missing = new EarlierInstalments.Earlier(false, new BigDecimal("738.19"), LocalDate.parse("2020-06-10"));
        var kept = new EarlierInstalments.Earlier(true, BigDecimal.ZERO, null);
        var thanked = thanks.replace("&#44;", ",");

        assertThat(instalment(language, Optional.of(missing)))
                .contains(behind)
                .doesNotContain(thanked)
                .containsPattern("738[.,]19");
        assertThat(instalment(language, Optional.of(kept))).contains(thanked).doesNotContain(behind);
        assertThat(instalment(language, Optional.empty())).doesNotContain(behind, thanked);
    }

    private String instalment(String language, Optional<EarlierInstalments.Earlier> earlier) throws Exception {
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(), List.of(), List.of(), List.of(), NO_LETTER, List.of(notice -> earlier), List.of()));
        var mail = telling.compose(NoticeSamples.agreement(language, Channel.EMAIL, "instalment"));
        sample("instalment-mail-" + language, mail);
        return mail.text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aScheduleThatLeavesLateSaysWhichDaysArePastAndWhatHoldsInstead(String language) throws Exception {
        var each = new BigDecimal("738.19");
        var schedule = List.of(
                new Schedules.Due(LocalDate.parse("2020-05-04"), each, true, null, false),
                new Schedules.Due(LocalDate.parse("2020-05-15"), each, true, LocalDate.parse("2020-05-26"), false),
                new Schedules.Due(LocalDate.parse("2020-05-25"), each, true, null, true),
                new Schedules.Due(LocalDate.parse("2020-06-15"), each));
        var telling = new Composing(
                templates,
                DAYS,
                new Telling(
                        List.of(notice -> schedule), List.of(), List.of(), List.of(), NO_LETTER, List.of(), List.of()));

        var mail = telling.compose(NoticeSamples.agreement(language, Channel.EMAIL, "plan-agreed"));
        var letter = telling.compose(NoticeSamples.agreement(language, Channel.LETTER, "plan-agreed"));
        sample("plan-agreed-late-mail-" + language, mail);
        Files.write(Path.of("target/samples/plan-agreed-late-" + language + ".pdf"), new Pdfs().of(letter.html()));

        var past = language.equals("en") ? "this day has passed" : "dieser Tag ist schon vorbei";
        var atOnce = language.equals("en") ? "please do so at once" : "zahlen Sie bitte sofort";
        for (var form : new String[] {mail.text(), mail.html(), letter.html()}) {
            assertThat(form.split(past, -1)).hasSize(4);
            assertThat(form.split(atOnce, -1)).hasSize(2);
            assertThat(form).contains(language.equals("en") ? "do so by 26 May 2020" : "bis zum 26. Mai 2020");
            assertThat(form).contains(language.equals("en") ? "if you agree, we tell" : "Wenn Sie einverstanden sind,");
        }
    }
}
