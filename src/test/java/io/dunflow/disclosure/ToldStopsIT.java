package io.dunflow.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import io.dunflow.process.model.OtherModels;
import io.dunflow.process.model.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer is told when deliveries and orders on account stop, and how that ends, as the deployed rows have it. */
@IntegrationTest
class ToldStopsIT {

    private static final Path KILLBILL = Path.of("bpmn/scenarios/killbill/policies");

    @Autowired
    PolicySheets sheets;

    @Autowired
    OtherModels models;

    @Autowired
    Portfolio portfolio;

    @TempDir
    Path folder;

    private String creditor;

    @BeforeEach
    void aCreditor() {
        creditor = portfolio.aCreditor().code();
        OtherModels.copyTo(folder);
    }

    @AfterEach
    void shippedModels() {
        models.shippedAgain();
    }

    @Test
    void afterTheSecondReminderNothingOnAccountAfterTheThirdOnlyInAdvance() {
        assertThat(told("NEW", "en"))
                .containsExactly(
                        "After the second reminder (day 15): We take no new orders on account. What you have ordered before"
                                + " is still delivered.",
                        "After the third reminder (day 25): We deliver only what you have paid in advance.",
                        "This ends by itself on the day on which we book your payment: as soon as what is said here no"
                                + " longer holds, at the latest when no invoice of yours is overdue any more.");
    }

    @Test
    void theDayIsThatOfTheGroup() {
        assertThat(told("RISKY", "de"))
                .startsWith("Nach der zweiten Erinnerung (Tag 8): Wir nehmen keine neuen Bestellungen auf Rechnung an."
                        + " Was Sie vorher bestellt haben, liefern wir noch.");
    }

    @Test
    void aRowMoreIsTold() {
        Rows.of(folder.resolve("dmn/account-standing.dmn"))
                .above(
                        "Rule_NotReminded",
                        "Rule_Many",
                        Map.of("overdueCount", ">= 4", "highestLevel", "< 3"),
                        Map.of(
                                "standing", "\"OVERDUE\"",
                                "creditStop", "true",
                                "task", "\"collector\"",
                                "reason", "\"SECOND_REMINDER\""))
                .save();
        models.deploy(folder);

        assertThat(told("NEW", "en"))
                .startsWith("When 4 invoices or more are overdue: We take no new orders on account. What you have"
                        + " ordered before is still delivered. One of us looks at your account and may get in touch"
                        + " with you.");
    }

    @Test
    void stopsByNumberSumAndAgeAreTold() throws Exception {
        assertThat(toldBy("by-count"))
                .startsWith(
                        "When 2 invoices or more are open: We take no new orders on account. What you have ordered"
                                + " before is still delivered.",
                        "When 5 invoices or more are open: We deliver nothing for the time being. We take no new orders"
                                + " on account.")
                .hasSize(3);
        assertThat(toldBy("by-balance"))
                .startsWith("When EUR 260.00 or more is open in all: We take no new orders on account. What you have"
                        + " ordered before is still delivered.");
        assertThat(toldBy("warn-block-cancel"))
                .startsWith(
                        "When an invoice is still open 7 days after its date: We deliver nothing for the time being. We"
                                + " take no new orders on account.");
    }

    @Test
    void aTableThatNeverStopsAnythingIsToldAsThat() throws Exception {
        assertThat(toldBy("never"))
                .containsExactly("Nothing: as long as invoices stay open, we deliver and take orders as agreed.");
    }

    @Test
    void whatCannotBeToldIsSaidToBeThere() throws Exception {
        assertThat(toldBy("by-failure"))
                .contains("Other things can count too, such as a payment that the bank took back.");
    }

    private List<String> toldBy(String policy) throws Exception {
        var table = "account-standing.dmn";
        Files.copy(
                KILLBILL.resolve(policy).resolve(table),
                folder.resolve("dmn").resolve(table),
                StandardCopyOption.REPLACE_EXISTING);
        models.deploy(folder);
        return told("NEW", "en");
    }

    private List<String> told(String segment, String language) {
        var title = language.equals("en")
                ? "What open invoices mean for deliveries and new orders"
                : "Was offene Rechnungen für Lieferungen und neue Bestellungen bedeuten";
        return sheets
                .of(sheets.customers(creditor, segment, "BUSINESS", language).orElseThrow())
                .topics()
                .stream()
                .filter(topic -> topic.title().equals(title))
                .findFirst()
                .orElseThrow()
                .sentences();
    }
}
