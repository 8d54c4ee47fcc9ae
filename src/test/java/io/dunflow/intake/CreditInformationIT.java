package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Scores and insured amounts come in as files, by hand or out of a folder, and none is ever forgotten. */
@IntegrationTest
class CreditInformationIT {

    private static final String SCORES = "debtor,provider,value_date,band,score,default_percent\n";
    private static final String INSURANCES =
            "debtor,provider,value_date,valid_until,currency,amount,deductible_percent\n";

    @TempDir
    Path folder;

    @Autowired
    Desk desk;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Importing importing;

    private String debtor;

    @BeforeEach
    void aDebtor() {
        debtor = portfolio.aDebtor().number();
    }

    @Test
    void theSameScoresTwiceChangeNothingAndACorrectionStandsBesideWhatWasSaid() {
        var file = SCORES + debtor + ",Bureau,2026-01-05,C,244,1.25\n" + debtor + ",Bureau,2026-01-12,B,,\n";

        assertThat(desk.run(Kind.CREDIT_SCORES, file).unchanged()).isZero();
        assertThat(desk.run(Kind.CREDIT_SCORES, file).unchanged()).isEqualTo(2);
        assertThat(desk.run(Kind.CREDIT_SCORES, file.replace("C,244", "D,344")).unchanged())
                .isEqualTo(1);
        assertThat(kept("credit_score")).isEqualTo(3);
    }

    @Test
    void theSameInsuranceTwiceChangesNothing() {
        var file = INSURANCES + debtor + ",Insurer,2026-01-05,2026-12-31,EUR,4000.00,10\n";

        assertThat(desk.run(Kind.CREDIT_INSURANCES, file).unchanged()).isZero();
        assertThat(desk.run(Kind.CREDIT_INSURANCES, file).unchanged()).isEqualTo(1);
        assertThat(desk.run(Kind.CREDIT_INSURANCES, file.replace("4000", "0500"))
                        .unchanged())
                .isZero();
        assertThat(kept("credit_insurance")).isEqualTo(2);
    }

    @Test
    void eachLineThatCannotBeTakenNamesItsFieldAndNothingIsTaken() {
        var scores = desk.run(
                Kind.CREDIT_SCORES,
                SCORES
                        + """
                nobody,Bureau,2026-01-05,C,,
                %1$s,Bureau,2999-01-05,C,,
                %1$s,Bureau,2026-01-05,F,,
                %1$s,Bureau,2026-01-05,C,-1,
                %1$s,Bureau,2026-01-05,C,,100.01
                %1$s,,2026-01-05,C,,
                %1$s,Bureau,2026-01-07,C,,
                %1$s,Bureau,2026-01-07,D,,
                """
                                .formatted(debtor));
        var insurances = desk.run(
                Kind.CREDIT_INSURANCES,
                INSURANCES
                        + """
                %1$s,Insurer,2026-01-05,2026-01-04,EUR,4000.00,
                %1$s,Insurer,2026-01-05,2026-12-31,EUR,0,
                %1$s,Insurer,2026-01-05,2026-12-31,EUR,1.00,101
                %1$s,Insurer,2026-01-05,,EUR,1.00,
                """
                                .formatted(debtor));

        assertThat(scores.published()).isFalse();
        assertThat(scores.lines())
                .extracting(finding -> finding.line() + " " + finding.field())
                .containsExactlyInAnyOrder(
                        "2 debtor.number",
                        "3 value-date",
                        "4 band",
                        "5 score",
                        "6 default-percent",
                        "7 provider",
                        "9 value-date");
        assertThat(insurances.lines())
                .extracting(finding -> finding.line() + " " + finding.field())
                .containsExactlyInAnyOrder("2 valid-until", "3 amount", "4 deductible-percent", "5 valid-until");
        assertThat(kept("credit_score") + kept("credit_insurance")).isZero();
    }

    @Test
    void whatProvidersPutIntoTheFolderIsTakenOnceAndWhatIsWrongIsPutAside() throws IOException {
        var place = Files.createDirectories(folder.resolve("credit-scores"));
        Files.writeString(place.resolve("good.csv"), SCORES + debtor + ",Bureau,2026-01-05,C,,\n");
        Files.writeString(place.resolve("wrong.csv"), SCORES + debtor + ",Bureau,2026-01-06,Z,,\n");
        Files.writeString(place.resolve("late.csv.part"), SCORES);
        Files.writeString(
                Files.createDirectories(place.resolve("no-such-mapping")).resolve("other.csv"), SCORES);
        var taking = new TakingFiles(importing, folder.toString());

        taking.take();
        taking.take();

        assertThat(place.resolve("done/good.csv")).exists();
        assertThat(place.resolve("refused/wrong.csv")).exists();
        assertThat(place.resolve("late.csv.part")).exists();
        assertThat(place.resolve("no-such-mapping/refused/other.csv")).exists();
        assertThat(kept("credit_score")).isOne();
    }

    private long kept(String table) {
        return desk.count(table + " k join debtor d on d.id = k.debtor_id where d.number = ?", debtor);
    }
}
