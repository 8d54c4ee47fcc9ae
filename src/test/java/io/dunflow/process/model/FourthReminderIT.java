package io.dunflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.DebtorKind;
import io.dunflow.ledger.DebtorTerms;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.Portfolio;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A designer adds a fourth reminder to the folders of models, rows and texts and nothing else, and it is sent. */
@IntegrationTest
class FourthReminderIT {

    @TempDir
    Path folder;

    @Autowired
    OtherModels models;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Debtors debtors;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessDays businessDays;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void aDesignerAddsAFourthReminder() {
        day.is("2026-03-06");
        FourthReminder.in(folder);
        models.deploy(folder);
        creditor = portfolio.aCreditor();
    }

    @AfterEach
    void theShippedModelsCountAgain() {
        ClockUtil.reset();
        models.shippedAgain();
    }

    @Test
    void theFourthReminderIsSentInItsOwnWordsByEmailAndByPost() throws Exception {
        var english = account(DebtorKind.BUSINESS, "en", true);
        var german = account(DebtorKind.BUSINESS, "de", false);
        var consumer = account(DebtorKind.CONSUMER, "en", false);

        runEachBusinessDay("2026-03-09", "2026-04-24");

        assertThat(day.letters(english))
                .containsExactly(
                        "2026-03-11 reminder-1 100",
                        "2026-03-23 reminder-2 100",
                        "2026-04-02 reminder-3 100",
                        "2026-04-13 reminder-4 100");
        assertThat(day.letters(german)).isEqualTo(day.letters(english));
        assertThat(day.cases(english)).containsExactly("ESCALATION: 1");
        var letter = fourth(english);
        assertThat(letter.get("channel")).isEqualTo("LETTER");
        assertThat(letter.get("subject")).isEqualTo("Muster GmbH: fourth payment reminder, EUR 100.00");
        assertThat(letter.get("text_version")).isEqualTo("en 1");
        try (var pdf = Loader.loadPDF(Path.of(letter.get("file")).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Before we call you, we would like to give you a last opportunity")
                    .contains("4th reminder");
        }
        var mail = fourth(german);
        assertThat(mail.get("channel")).isEqualTo("EMAIL");
        assertThat(mail.get("subject")).isEqualTo("Muster GmbH: vierte Zahlungserinnerung, 100,00 EUR");
        assertThat(mail.get("body_html"))
                .contains("Bevor wir Sie anrufen, möchten wir Ihnen dazu noch einmal Gelegenheit geben.")
                .contains("4. Erinnerung");
        assertThat(day.letters(consumer)).hasSize(3).noneMatch(sent -> sent.contains("reminder-4"));
        assertThat(day.cases(consumer)).containsExactly("ESCALATION: 1");
    }

    private Account account(DebtorKind kind, String language, boolean address) {
        var number = "D" + Portfolio.next();
        var debtor = debtors.put(new DebtorTerms(
                number,
                kind,
                "Debtor " + number,
                language,
                "Europe/Berlin",
                "DE",
                number + "@example.invalid",
                null,
                address ? "Weg 2" : null,
                address ? "10115" : null,
                address ? "Berlin" : null,
                null));
        var account = accounts.findOrCreate(creditor.id(), debtor.id(), "EUR");
        portfolio.anInvoice(account, "100.00", "2026-03-06");
        return account;
    }

    private void runEachBusinessDay(String from, String through) {
        for (var date = LocalDate.parse(from); !date.isAfter(LocalDate.parse(through)); date = date.plusDays(1)) {
            if (businessDays.isBusinessDay("DE", date)) {
                day.is(date);
                day.run(creditor.code());
                day.evening(date);
            }
        }
    }

    private Map<String, String> fourth(Account account) {
        return jdbc.sql(
                        """
                        select channel, subject, text_version, coalesce(file, '') as file, body_html from notice
                        where account_id = ? and template = 'reminder-4'
                        """)
                .param(account.id())
                .query((row, n) -> {
                    var columns = new HashMap<String, String>();
                    for (var name : new String[] {"channel", "subject", "text_version", "file", "body_html"}) {
                        columns.put(name, row.getString(name));
                    }
                    return columns;
                })
                .single();
    }
}
